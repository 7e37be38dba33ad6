// A visit as a calendar file (RFC 5545, RFC 5546), in UTC, so that every calendar shows it at the right hour. A later file
// of the same visit replaces the ones before; a cancelled visit takes them away.
import { createEvent, type DateTime } from 'ics';
import { agendaText, linkIn, peopleText } from './rules.ts';
import type { Visit } from './queries.ts';

export type VisitFile = {
	visit: Pick<
		Visit,
		'id' | 'starts' | 'ends' | 'place' | 'message' | 'agenda' | 'people' | 'sequence'
	>;
	title: string;
	/** The visit's page, for the receiver. */
	page: string;
	/** Who invites, the award's address, and whom: in the mails. Without them it is a file to add by oneself. */
	organiser: { name: string; email: string } | null;
	receiver: { name: string; email: string } | null;
	timeZone: string;
	cancelled: boolean;
};

function inUtc(wall: Temporal.PlainDateTime, timeZone: string): DateTime {
	const { year, month, day, hour, minute } = wall.toZonedDateTime(timeZone).withTimeZone('UTC');
	return [year, month, day, hour, minute];
}

/** How long a visit is taken to be where nobody has said until when. */
const unsaid = { hours: 2 };

/** Answers the file's text. */
export function visitFile(given: VisitFile): string {
	const { visit, title, page, organiser, receiver, timeZone, cancelled } = given;
	const starts = Temporal.PlainDateTime.from(visit.starts);
	const ends = visit.ends ? Temporal.PlainDateTime.from(visit.ends) : starts.add(unsaid);
	const { error, value } = createEvent({
		productId: 'utmarkt',
		uid: `${visit.id}@utmarkt`,
		sequence: visit.sequence,
		method: cancelled ? 'CANCEL' : organiser ? 'REQUEST' : 'PUBLISH',
		title,
		description: [visit.message, agendaText(visit.agenda), peopleText(visit.people), page]
			.filter(Boolean)
			.join('\n\n'),
		location: visit.place,
		url: linkIn(visit.place) ?? page,
		...(organiser ? { organizer: organiser } : {}),
		...(receiver ? { attendees: [{ ...receiver, rsvp: false }] } : {}),
		start: inUtc(starts, timeZone),
		startInputType: 'utc',
		startOutputType: 'utc',
		end: inUtc(ends, timeZone),
		endInputType: 'utc',
		endOutputType: 'utc',
		status: cancelled ? 'CANCELLED' : 'CONFIRMED'
	});
	if (error || !value) throw new Error(`the calendar file could not be made: ${error}`);
	return value;
}
