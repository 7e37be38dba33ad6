// After the release, for the team and the office: the meeting about the feedback, and what the unit says of it.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	afterFeedback,
	bookMeeting,
	cancelMeeting,
	draftDesk,
	holdMeeting,
	meetingTime,
	minutesOf,
	noteMeeting
} from '#lib/server/assessment/index.ts';
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, inWords } from '#lib/web/assessment.ts';
import { areasShown } from '#lib/web/follow-up.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry, released, leads } = need(event, await draftDesk(actor, event.params.entry));
	const after = need(event, await afterFeedback(actor, entry.id));
	const { edition } = entry;
	const { meeting, notes, receipt, words, followUp, rating } = after;
	const note = (audience: 'unit' | 'team') => {
		const { body = '', revision = 0 } = notes.find((each) => each.audience === audience) ?? {};
		return { body, revision };
	};
	return {
		demo: edition.demo,
		context: contextOf(entry, locale),
		report: localHref(locale, `/bedomning/${entry.id}/aterkoppling`),
		unit: entry.unitName,
		done: event.url.searchParams.get('klart'),
		released: released !== null,
		/** A team's lead and the office book; whoever is on the team notes. */
		books: leads,
		today: wallClock(actor.at.toString(), edition.timeZone).slice(0, 10),
		meeting: meeting && {
			starts: meeting.starts,
			minutes: String(minutesOf(meeting)),
			place: meeting.place,
			link: meeting.link ?? '',
			who: meeting.who,
			when: meetingTime(locale, meeting),
			cancelled: meeting.cancelledAt !== null,
			held: meeting.heldOn
				? { day: longDate(locale, meeting.heldOn), by: meeting.heldBy ?? '' }
				: null
		},
		notes: { unit: note('unit'), team: note('team') },
		receipt: receipt && { by: receipt.by, when: inWords(locale, receipt.at, edition.timeZone) },
		words,
		rating: rating && {
			useful: rating.useful,
			understandable: rating.understandable,
			fair: rating.fair,
			words: rating.words
		},
		followUp: followUp?.answeredAt ? areasShown(followUp.areas, locale) : []
	};
}

type EntryEvent = RequestEvent & { params: { entry: string } };
const back = (event: EntryEvent, done: string) =>
	localHref(
		event.locals.locale,
		`/bedomning/${event.params.entry}/aterkoppling/mote?klart=${done}`
	);

export const actions = {
	book: async (event) => {
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const booked = await bookMeeting(event.locals.actor, {
			entryId,
			starts: formText(form, 'starts'),
			minutes: Number(formText(form, 'minutes')),
			place: formText(form, 'place'),
			link: formText(form, 'link'),
			who: formText(form, 'who')
		});
		if (!booked.ok) return failed(event, booked, typedIn(form));
		redirect(303, back(event, 'bokat'));
	},
	cancel: async (event) => {
		const { entry: entryId } = event.params;
		const cancelled = await cancelMeeting(event.locals.actor, { entryId });
		if (!cancelled.ok) return failed(event, cancelled);
		redirect(303, back(event, 'installt'));
	},
	hold: async (event) => {
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const held = await holdMeeting(event.locals.actor, { entryId, on: formText(form, 'on') });
		if (!held.ok) return failed(event, held, typedIn(form));
		redirect(303, back(event, 'hallet'));
	},
	note: async (event) => {
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const noted = await noteMeeting(event.locals.actor, {
			entryId,
			notes: (['unit', 'team'] as const).map((audience) => ({
				audience,
				body: formText(form, `note-${audience}`),
				revision: Number(formText(form, `revision-${audience}`))
			}))
		});
		if (!noted.ok) return failed(event, noted, typedIn(form));
		redirect(303, back(event, 'noterat'));
	}
};
