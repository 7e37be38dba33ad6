// An edition's information meetings.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { meetingsOf, meetingTime } from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const words = roundsMessages(locale).meetings;
	const meetings = await inTransaction(actor, (tx) => meetingsOf(tx, actor, edition.id));
	return {
		now: event.url.searchParams.get('nu'),
		count: Number(event.url.searchParams.get('mejl') ?? 0),
		meetings: meetings.map((meeting) => ({
			id: meeting.id,
			title: meeting.title[locale],
			href: localHref(locale, `/kansli/${edition.id}/traffar/${meeting.id}`),
			when: meetingTime(locale, meeting),
			where: meeting.cancelledAt
				? words.cancelled
				: [meeting.place?.[locale], meeting.link && words.online].filter(Boolean).join(', '),
			coming: words.of(meeting.coming, meeting.seats),
			waiting: meeting.waiting
		}))
	};
}
