// Information meetings as the public is told of them: from what is published, and from nothing else.
import { error, type RequestEvent } from '@sveltejs/kit';
import { meetingTime, signupClosed } from '#lib/server/programme/index.ts';
import {
	editionPage,
	type EditionPageData,
	type PublishedMeeting
} from '#lib/server/publication/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import type { Drawn } from './public-words.ts';

type Event = Pick<RequestEvent, 'locals'> & {
	params: { programme: string; edition: string; meeting: string };
};

/** Answers the meeting in a public address, with its edition; 404 otherwise. */
export async function publicMeeting(
	event: Event
): Promise<{ edition: EditionPageData; meeting: PublishedMeeting; drawn: Drawn }> {
	const { params, locals } = event;
	const edition = await editionPage(locals.organiser.id, params.programme, params.edition);
	const meeting = edition?.page.meetings?.find(({ id }) => id === params.meeting);
	if (!edition || !meeting) error(404);
	return {
		edition,
		meeting,
		drawn: { locale: locals.locale, timeZone: edition.timeZone, at: locals.actor.at }
	};
}

/** Answers a meeting in words: when, where, and whether one can sign up. */
export function meetingInWords(
	{ locale, timeZone, at }: Drawn,
	address: { programme: string; edition: string },
	meeting: PublishedMeeting
) {
	const words = roundsMessages(locale).signup;
	const closed = signupClosed(
		{ ...meeting, cancelled: meeting.cancelled !== null },
		wallClock(at.toString(), timeZone)
	);
	const state = {
		cancelled: words.cancelled(meeting.cancelled?.[locale] ?? ''),
		closed: words.closed,
		over: words.over
	};
	const path = `/${address.programme}/${address.edition}/traffar/${meeting.id}`;
	return {
		id: meeting.id,
		title: meeting.title[locale],
		about: meeting.about?.[locale] ?? null,
		when: meetingTime(locale, meeting),
		where: [meeting.place?.[locale], meeting.online && words.online].filter(Boolean).join('. '),
		open: closed === null,
		over: closed === 'over',
		full: meeting.full,
		note: closed
			? state[closed]
			: meeting.full
				? words.full
				: meeting.closes
					? words.until(dayAndTime(locale, meeting.closes))
					: null,
		href: localHref(locale, path),
		calendar: closed === 'cancelled' ? null : localHref(locale, `${path}/kalender`),
		slides: meeting.slides && {
			href: localHref(locale, `${path}/bilder`),
			name: meeting.slides.name
		}
	};
}
