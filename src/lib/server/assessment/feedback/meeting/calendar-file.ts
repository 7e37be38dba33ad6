// The meeting about the feedback as a calendar file (RFC 5545, RFC 5546), in UTC. A later file of the same meeting
// replaces the ones before; a cancelled one takes them away.
import { createEvent, type DateTime } from 'ics';
import type { Meeting } from './rules.ts';

export type MeetingFile = {
	meeting: Meeting;
	title: string;
	page: string;
	/** Who invites; nobody in a file that one fetches oneself. */
	organiser: { name: string; email: string } | null;
	receiver: { name: string; email: string } | null;
	timeZone: string;
};

function inUtc(wall: string, timeZone: string): DateTime {
	const at = Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).withTimeZone('UTC');
	return [at.year, at.month, at.day, at.hour, at.minute];
}

/** Answers the file's text. */
export function meetingFile(given: MeetingFile): string {
	const { meeting, title, page, organiser, receiver, timeZone } = given;
	const cancelled = meeting.cancelledAt !== null;
	const { error, value } = createEvent({
		productId: 'utmarkt',
		uid: `${meeting.id}@utmarkt`,
		sequence: meeting.sequence,
		method: cancelled ? 'CANCEL' : organiser ? 'REQUEST' : 'PUBLISH',
		title,
		description: [meeting.who, meeting.link, page].filter(Boolean).join('\n\n'),
		location: [meeting.place, meeting.link].filter(Boolean).join(', '),
		url: meeting.link ?? page,
		...(organiser ? { organizer: organiser } : {}),
		...(receiver ? { attendees: [{ ...receiver, rsvp: false }] } : {}),
		start: inUtc(meeting.starts, timeZone),
		startInputType: 'utc',
		startOutputType: 'utc',
		end: inUtc(meeting.ends, timeZone),
		endInputType: 'utc',
		endOutputType: 'utc',
		status: cancelled ? 'CANCELLED' : 'CONFIRMED'
	});
	if (error || !value) throw new Error(`the calendar file could not be made: ${error}`);
	return value;
}
