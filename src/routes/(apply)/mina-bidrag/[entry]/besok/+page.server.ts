// The visit, for the unit: the dates that are offered, the answer, and what one says before it.
import { redirect } from '@sveltejs/kit';
import { submittedEntry } from '#lib/server/application/index.ts';
import {
	acceptVisit,
	declineVisit,
	feedbackFor,
	hasEnded,
	linkIn,
	peopleText,
	prepareVisit,
	unitVisit,
	visitTime
} from '#lib/server/assessment/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { editionById } from '#lib/server/programme/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { agendaLines, peopleLines, shownVisit } from '#lib/web/visit/facts.ts';

export async function load(event) {
	const { actor, locale, organiser } = event.locals;
	const entryId = event.params.entry;
	const { visit, offer, cancelled, preparation, answers } = need(
		event,
		await unitVisit(actor, entryId)
	);
	const entry = need(event, await submittedEntry(actor, entryId));
	const edition = await inTransaction(actor, (tx) => editionById(tx, actor, entry.editionId));
	const base = localHref(locale, `/mina-bidrag/${entryId}`);
	const now = wallClock(actor.at.toString(), organiser.timeZone);
	const over =
		visit !== null && (visit.heldAt !== null || hasEnded(visit, organiser.timeZone, actor.at));
	const feedback = over ? await feedbackFor(actor, entryId) : null;
	const people = preparation ? preparation.people : (visit?.people ?? []);
	return {
		demo: entry.demo,
		context: entry.unit,
		base,
		unit: entry.unit,
		said: event.url.searchParams.get('klart'),
		answers,
		visit: visit && {
			...shownVisit(locale, over ? { ...visit, message: null } : visit, over ? preparation : null),
			over,
			calendar: `${base}/besok/kalender`,
			past: (visit.ends ?? visit.starts) < now
		},
		/** Where the feedback can be read, once it is released. */
		feedback: feedback?.ok && feedback.value ? `${base}/aterkoppling` : null,
		givesFeedback: edition?.definition.assessment?.feedback === true,
		cancelled: cancelled?.why ?? null,
		offer: offer?.state === 'open' &&
			!over && {
				id: offer.id,
				dates: offer.dates.map((date, at) => ({
					value: String(at),
					label: visitTime(locale, date),
					place: date.place,
					link: linkIn(date.place),
					gone: date.starts < now
				})),
				agenda: agendaLines(locale, offer.agenda),
				people: peopleLines(locale, offer.people),
				message: offer.message ?? ''
			},
		declined: offer?.state === 'declined' &&
			!visit && { answer: offer.answer ?? '', suggestions: offer.suggestions ?? '' },
		preparation: {
			revision: preparation?.revision ?? 0,
			people: peopleText(people),
			practical: preparation?.practical ?? ''
		}
	};
}

const here = (locale: Locale, entryId: string, done: string) =>
	localHref(locale, `/mina-bidrag/${entryId}/besok?klart=${done}`);

export const actions = {
	accept: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const date = formText(form, 'date');
		const accepted = await acceptVisit(actor, {
			entryId,
			offerId: formText(form, 'offer'),
			chosen: /^[0-4]$/.test(date) ? Number(date) : null
		});
		if (!accepted.ok) return failed(event, accepted, typedIn(form));
		redirect(303, here(locale, entryId, 'bokat'));
	},
	decline: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const declined = await declineVisit(actor, {
			entryId,
			offerId: formText(form, 'offer'),
			answer: formText(form, 'answer'),
			suggestions: formText(form, 'suggestions')
		});
		if (!declined.ok) return failed(event, declined, typedIn(form));
		redirect(303, here(locale, entryId, 'svarat'));
	},
	prepare: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const prepared = await prepareVisit(actor, {
			entryId,
			revision: Number(formText(form, 'revision')) || 0,
			people: formText(form, 'people'),
			practical: formText(form, 'practical')
		});
		if (!prepared.ok) return failed(event, prepared, typedIn(form));
		redirect(303, here(locale, entryId, 'sparat'));
	}
};
