// An award's first round, or one that takes nothing from the earlier: what it is to be called. Its dates come next.
import { error, redirect } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { editions, prepareFirstRound } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { openDraft } from '#lib/web/editor/open.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const { draft, name, base } = await openDraft(event);
	if (!draft.programmeId) error(404, refusalText(locale, { reason: 'not-found' }));
	const all = await inTransaction(actor, (tx) => editions(tx, actor));
	const its = all.filter(({ programmeId }) => programmeId === draft.programmeId);
	const today = actor.at.toZonedDateTimeISO(organiser.timeZone);
	const taken = its.flatMap(({ year }) => (year === null ? [] : [year]));
	return {
		context: name,
		name,
		base,
		slug: draft.slug,
		first: !its.some(({ kind }) => kind === 'live'),
		year: Math.max(today.year, ...taken.map((year) => year + 1))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const { draft } = await openDraft(event);
		const form = await event.request.formData();
		const year = formText(form, 'year').trim();
		const prepared = await prepareFirstRound(actor, {
			programmeId: draft.programmeId ?? '',
			slug: formText(form, 'slug').trim(),
			year: year === '' ? null : Number(year),
			label: { sv: formText(form, 'label.sv').trim(), en: formText(form, 'label.en').trim() }
		});
		if (!prepared.ok) return failed(event, prepared, typedIn(form));
		redirect(303, localHref(locale, `/kansli/${prepared.value.editionId}/forbered?nu=ny`));
	}
};
