// A meeting as a calendar file (RFC 5545), in UTC, so that every calendar shows it at the right hour.
import { createEvent, type DateTime } from 'ics';
import type { Locale } from '#lib/shared/locale.ts';
import type { Meeting } from './queries.ts';

export type CalendarFile = {
	meeting: Pick<
		Meeting,
		'id' | 'title' | 'about' | 'starts' | 'ends' | 'place' | 'revision' | 'cancelledAt'
	>;
	/** In the mail to those who come; never in the file that anybody can fetch. */
	link: string | null;
	/** The meeting's page. */
	page: string;
	organiser: string;
	timeZone: string;
	locale: Locale;
};

function inUtc(wallClock: string, timeZone: string): DateTime {
	const { year, month, day, hour, minute } = Temporal.PlainDateTime.from(wallClock)
		.toZonedDateTime(timeZone)
		.withTimeZone('UTC');
	return [year, month, day, hour, minute];
}

/** Answers the file's text. The same meeting keeps its id, so that a changed file replaces the earlier. */
export function calendarFile(given: CalendarFile): string {
	const { meeting, link, page, organiser, timeZone, locale } = given;
	const place = meeting.place?.[locale];
	const { error, value } = createEvent({
		productId: 'utmarkt',
		uid: `${meeting.id}@utmarkt`,
		sequence: meeting.revision,
		title: `${organiser}: ${meeting.title[locale]}`,
		description: [meeting.about?.[locale], link, page].filter(Boolean).join('\n\n'),
		...(place || link ? { location: [place, link].filter(Boolean).join(', ') } : {}),
		url: page,
		start: inUtc(meeting.starts, timeZone),
		startInputType: 'utc',
		startOutputType: 'utc',
		end: inUtc(meeting.ends, timeZone),
		endInputType: 'utc',
		endOutputType: 'utc',
		status: meeting.cancelledAt ? 'CANCELLED' : 'CONFIRMED'
	});
	if (error || !value) throw new Error(`the calendar file could not be made: ${error}`);
	return value;
}
