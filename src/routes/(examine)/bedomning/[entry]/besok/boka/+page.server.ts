// Arranging the visit, for whoever leads the team and for the office: dates to offer, a time agreed on, a visit to move or
// cancel.
import { error, redirect } from '@sveltejs/kit';
import {
	agendaText,
	arrangeVisit,
	cancelVisit,
	offerVisit,
	peopleText,
	visitDesk,
	visitTime,
	withdrawOffer
} from '#lib/server/assessment/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, inWords, personOf } from '#lib/web/assessment.ts';
import { shownVisit } from '#lib/web/visit/facts.ts';

const rows = [0, 1, 2, 3, 4];

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await visitDesk(actor, event.params.entry));
	const { entry, visit, offer, lead } = desk;
	const member = desk.team.some(({ personId }) => personId === personOf(actor));
	// A member who does not lead reads the visit, and arranges none.
	if (member && !lead) error(403, refusalText(locale, { reason: 'not-allowed' }));
	const { timeZone } = entry.edition;
	const known = offer?.state === 'withdrawn' ? null : offer;
	const texts = visit ?? known;
	return {
		demo: entry.edition.demo,
		context: contextOf(entry, locale),
		base: localHref(
			locale,
			member ? `/bedomning/${entry.id}` : `/kansli/${entry.edition.id}/bedomning/${entry.id}`
		),
		entry: assessmentMessages(locale).common.entry(entry.number, entry.unitName),
		visitPage: localHref(locale, `/bedomning/${entry.id}/besok`),
		expected: entry.assessment.visit,
		said: event.url.searchParams.get('klart'),
		visit: visit && {
			...shownVisit(locale, visit, desk.preparation),
			starts: visit.starts,
			until: visit.ends?.slice(11) ?? '',
			held: visit.heldAt !== null
		},
		cancelled: desk.cancelled?.why ?? null,
		offer: known && {
			id: known.id,
			state: known.state,
			sent: inWords(locale, known.offeredAt, timeZone),
			dates: known.dates.map((date) => `${visitTime(locale, date)}, ${date.place}`),
			chosen: known.chosen,
			answer: known.answer ?? '',
			suggestions: known.suggestions ?? ''
		},
		texts: {
			place: visit?.place ?? known?.dates[0]?.place ?? '',
			agenda: texts ? agendaText(texts.agenda) : '',
			people: texts ? peopleText(texts.people) : '',
			message: texts?.message ?? ''
		},
		rows
	};
}

const here = (locale: Locale, entryId: string, done: string) =>
	localHref(locale, `/bedomning/${entryId}/besok/boka?klart=${done}`);

const textsIn = (form: FormData) => ({
	agenda: formText(form, 'agenda'),
	people: formText(form, 'people'),
	message: formText(form, 'message')
});

export const actions = {
	offer: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const offered = await offerVisit(actor, {
			entryId,
			dates: rows.map((at) => ({
				starts: formText(form, `starts-${at}`),
				until: formText(form, `until-${at}`),
				place: formText(form, `place-${at}`)
			})),
			...textsIn(form)
		});
		if (!offered.ok) return failed(event, offered, { ...typedIn(form), act: 'offer' });
		redirect(303, here(locale, entryId, 'foreslaget'));
	},
	withdraw: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const withdrawn = await withdrawOffer(actor, { entryId, offerId: formText(form, 'offer') });
		if (!withdrawn.ok) return failed(event, withdrawn);
		redirect(303, here(locale, entryId, 'tillbakadraget'));
	},
	arrange: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const arranged = await arrangeVisit(actor, {
			entryId,
			starts: formText(form, 'starts'),
			until: formText(form, 'until'),
			place: formText(form, 'place'),
			...textsIn(form)
		});
		if (!arranged.ok) return failed(event, arranged, { ...typedIn(form), act: 'arrange' });
		redirect(303, here(locale, entryId, 'bokat'));
	},
	cancel: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const cancelled = await cancelVisit(actor, { entryId, reason: formText(form, 'reason') });
		if (!cancelled.ok) return failed(event, cancelled, { ...typedIn(form), act: 'cancel' });
		redirect(303, here(locale, entryId, 'installt'));
	}
};
