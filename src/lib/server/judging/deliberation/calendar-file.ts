// A panel's meeting as a calendar file (RFC 5545, RFC 5546), in UTC. A later file of the same meeting replaces the ones
// before; one that is called off takes them away. It says when and where, and nothing of what is taken up.
import { createEvent, type DateTime } from 'ics';
import type { Meeting } from './queries.ts';

export type MeetingFile = {
	meeting: Pick<Meeting, 'id' | 'starts' | 'place' | 'link' | 'revision'>;
	title: string;
	page: string;
	organiser: { name: string; email: string };
	receiver: { name: string; email: string };
	timeZone: string;
	cancelled: boolean;
};

/** How long a meeting is taken to be, since nobody says until when. */
const unsaid = { hours: 2 };

/** Answers the file's text. */
export function meetingFile(given: MeetingFile): string {
	const { meeting, title, page, organiser, receiver, timeZone, cancelled } = given;
	const starts = Temporal.PlainDateTime.from(meeting.starts);
	const inUtc = (wall: Temporal.PlainDateTime): DateTime => {
		const at = wall.toZonedDateTime(timeZone).withTimeZone('UTC');
		return [at.year, at.month, at.day, at.hour, at.minute];
	};
	const where = [meeting.place, meeting.link].filter(Boolean).join(', ');
	const { error, value } = createEvent({
		productId: 'utmarkt',
		uid: `${meeting.id}@utmarkt`,
		sequence: meeting.revision - 1,
		method: cancelled ? 'CANCEL' : 'REQUEST',
		title,
		description: [meeting.link, page].filter(Boolean).join('\n\n'),
		...(where ? { location: where } : {}),
		url: meeting.link ?? page,
		organizer: organiser,
		attendees: [{ ...receiver, rsvp: false }],
		start: inUtc(starts),
		startInputType: 'utc',
		startOutputType: 'utc',
		end: inUtc(starts.add(unsaid)),
		endInputType: 'utc',
		endOutputType: 'utc',
		status: cancelled ? 'CANCELLED' : 'CONFIRMED'
	});
	if (error || !value) throw new Error(`the calendar file could not be made: ${error}`);
	return value;
}
