// An edition's dates as a form: what is shown, what is read back, and each mistake at its own field.
import type { RequestEvent } from '@sveltejs/kit';
import { periodStages, type Edition, type EditionCalendar } from '#lib/server/programme/index.ts';
import type { Refusal } from '#lib/server/platform/outcome.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { failed, formText } from './answers.ts';

export type DateRow = { key: string; name: LocalText; opens: string; closes: string };
export type ShownDates = {
	stages: DateRow[];
	/** Null where the award has no ceremony. */
	ceremony: { name: LocalText; at: string; sv: string; en: string } | null;
};

/** Answers the dates as the form shows them, in the order of the definition's stages. */
export function datesShown({
	calendar,
	definition
}: Pick<Edition, 'calendar' | 'definition'>): ShownDates {
	const ceremony = definition.stages.find(({ key }) => key === 'ceremony');
	return {
		stages: definition.stages.flatMap(({ key, name }) => {
			if (key === 'ceremony') return [];
			const { opens = null, closes = null } = calendar.stages[key] ?? {};
			return [{ key, name, opens: opens ?? '', closes: closes ?? '' }];
		}),
		ceremony: ceremony
			? {
					name: ceremony.name,
					at: calendar.ceremony?.at ?? '',
					sv: calendar.ceremony?.place?.sv ?? '',
					en: calendar.ceremony?.place?.en ?? ''
				}
			: null
	};
}

/** Reads the calendar that was posted; what cannot be read is left to the calendar's own check. */
export function postedCalendar(
	form: FormData,
	{ definition }: Pick<Edition, 'definition'>
): EditionCalendar {
	const at = formText(form, 'ceremony.at').trim();
	const place = {
		sv: formText(form, 'ceremony.sv').trim(),
		en: formText(form, 'ceremony.en').trim()
	};
	const stages: EditionCalendar['stages'] = {};
	for (const key of periodStages) {
		if (!definition.stages.some((stage) => stage.key === key)) continue;
		stages[key] = {
			opens: formText(form, `${key}.opens`).slice(0, 16) || null,
			closes: formText(form, `${key}.closes`).slice(0, 16) || null
		};
	}
	return { stages, ceremony: at ? { at, place: place.sv && place.en ? place : null } : null };
}

/** Shows the form again, each mistake of the calendar at its own field. */
export function failedDates(
	event: Pick<RequestEvent, 'locals'>,
	outcome: { ok: false; refusal: Refusal },
	typed: Record<string, string>
) {
	const { detail } = outcome.refusal;
	const mistakes = (Array.isArray(detail) ? detail : []) as { path: string; message: LocalText }[];
	const answer = failed(event, outcome, typed);
	for (const { path, message } of mistakes) {
		const field = path.replace(/^stages\./, '').replace(/^ceremony$/, 'ceremony.at');
		answer.data.fields[field] ??= message[event.locals.locale];
	}
	return answer;
}
