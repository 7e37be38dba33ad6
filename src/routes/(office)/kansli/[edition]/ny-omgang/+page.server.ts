// A new round from this one, in one step: what it is to be called, which rules hold, who comes along.
import { error, redirect } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { nextYear, peopleOf, prepareRound, withYear } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	if (!edition.openedAt) error(404, refusalText(locale, { reason: 'not-found' }));
	const { panel, examiners } = await inTransaction(actor, (tx) => peopleOf(tx, actor, edition.id));
	const opens = edition.calendar.stages.call?.opens;
	const last = edition.year ?? (opens ? Number(opens.slice(0, 4)) : null);
	const year = nextYear(last, actor.at.toZonedDateTimeISO(edition.timeZone).year);
	return {
		year,
		label: {
			sv: withYear(edition.label.sv, last, year),
			en: withYear(edition.label.en, last, year)
		},
		slug: withYear(edition.slug, last, year),
		panel: panel.length,
		examiners: examiners.length
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const year = formText(form, 'year').trim();
		const prepared = await prepareRound(actor, {
			fromEditionId: idIn(event, event.params.edition),
			slug: formText(form, 'slug').trim(),
			year: year === '' ? null : Number(year),
			label: { sv: formText(form, 'label.sv').trim(), en: formText(form, 'label.en').trim() },
			definitionFrom: formText(form, 'definition') === 'edition' ? 'edition' : 'programme',
			panel: formText(form, 'panel') !== '',
			examiners: formText(form, 'examiners') !== ''
		});
		if (!prepared.ok) return failed(event, prepared, typedIn(form));
		redirect(303, localHref(locale, `/kansli/${prepared.value.editionId}/forbered?nu=ny`));
	}
};
