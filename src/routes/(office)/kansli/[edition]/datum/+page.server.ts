// Moves an edition's dates. What is saved takes effect at once.
import { redirect } from '@sveltejs/kit';
import { editionById, moveDates, periodStages } from '#lib/server/programme/index.ts';
import { query } from '#lib/server/people/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const edition = await editionOf(event);
	const { calendar, definition } = edition;
	return {
		saved: event.url.searchParams.has('sparat'),
		stages: definition.stages
			.filter(({ key }) => key !== 'ceremony')
			.map(({ key, name }) => {
				const period = key === 'ceremony' ? undefined : calendar.stages[key];
				return { key, name, opens: period?.opens ?? '', closes: period?.closes ?? '' };
			}),
		ceremony: {
			at: calendar.ceremony?.at ?? '',
			sv: calendar.ceremony?.place?.sv ?? '',
			en: calendar.ceremony?.place?.en ?? ''
		}
	};
}

type Asked = { opens: string | null; closes: string | null };

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const typed = typedIn(form);
		const edition = need(
			event,
			await query(actor, 'edition.move-deadline', { editionId: event.params.edition }, (tx) =>
				editionById(tx, actor, event.params.edition)
			)
		);
		if (!edition) return failed(event, refused('not-found'), typed);
		const at = formText(form, 'ceremony.at').trim();
		const place = {
			sv: formText(form, 'ceremony.sv').trim(),
			en: formText(form, 'ceremony.en').trim()
		};
		const stages: Record<string, Asked> = {};
		for (const key of periodStages) {
			if (!edition.definition.stages.some((stage) => stage.key === key)) continue;
			stages[key] = {
				opens: formText(form, `${key}.opens`).slice(0, 16) || null,
				closes: formText(form, `${key}.closes`).slice(0, 16) || null
			};
		}
		const calendar = {
			stages,
			ceremony: at ? { at, place: place.sv && place.en ? place : null } : null
		};
		const moved = await moveDates(actor, { editionId: edition.id, calendar });
		if (!moved.ok) return failedDates(event, moved, typed);
		redirect(303, localHref(locale, `/kansli/${edition.id}/datum?sparat`));
	}
};

type MovedBadly = Parameters<typeof failed>[1];

/** Each mistake of the calendar comes to stand at its own field. */
function failedDates(
	event: Parameters<typeof failed>[0],
	moved: MovedBadly,
	typed: Record<string, string>
) {
	const mistakes = (moved.refusal.detail ?? []) as {
		path: string;
		message: { sv: string; en: string };
	}[];
	const answer = failed(event, moved, typed);
	for (const { path, message } of mistakes) {
		const field = path.replace(/^stages\./, '').replace(/^ceremony$/, 'ceremony.at');
		answer.data.fields[field] = message[event.locals.locale];
	}
	return answer;
}
