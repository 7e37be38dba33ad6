// When a visit can take place, and what its programme says: who is met, and what happens when.
import type { Edition } from '../../programme/index.ts';

/** The longest place, message and note, in characters. */
export const limits = { place: 300, message: 2000, note: 4000, lines: 3000 };

/** Answers the wall-clock time as it is kept, or null when it is none. */
export function readStart(text: string): string | null {
	const wall = text.trim().replace(' ', 'T').slice(0, 16);
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return null;
	try {
		Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
		return wall;
	} catch {
		return null;
	}
}

/** Answers what is wrong with a visit's time: it is past, or before the call has closed. `closes` is the call's last minute. */
export function startProblem(
	starts: string,
	edition: Pick<Edition, 'calendar' | 'timeZone'>,
	now: Temporal.Instant
): { reason: 'visit-in-past' } | { reason: 'visit-too-early'; closes: string } | null {
	const closes = edition.calendar.stages.call?.closes ?? null;
	if (closes !== null && starts <= closes) return { reason: 'visit-too-early', closes };
	const clock = now.toZonedDateTimeISO(edition.timeZone).toPlainDateTime();
	const past = Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(starts), clock) < 0;
	return past ? { reason: 'visit-in-past' } : null;
}

/** Whether a visit's time has come. */
export function hasBegun(starts: string, timeZone: string, now: Temporal.Instant): boolean {
	const clock = now.toZonedDateTimeISO(timeZone).toPlainDateTime();
	return Temporal.PlainDateTime.compare(Temporal.PlainDateTime.from(starts), clock) <= 0;
}

/** Whether a visit is over: its end has passed or, where none is said, its day. */
export function hasEnded(
	{ starts, ends }: { starts: string; ends: string | null },
	timeZone: string,
	now: Temporal.Instant
): boolean {
	return !hasBegun(starts, timeZone, now)
		? false
		: hasBegun(ends ?? `${starts.slice(0, 10)}T23:59`, timeZone, now);
}

/** The end of a visit, on the day that it starts: 'HH:MM' or 'HH.MM'. Answers null where there is none to read. */
export function readUntil(starts: string, text: string): string | null {
	const [, hour, minute] = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
	if (hour === undefined || minute === undefined) return null;
	return readStart(`${starts.slice(0, 10)}T${hour.padStart(2, '0')}:${minute}`);
}

/** What happens at the visit: when, where a time is said, and what. */
export type AgendaItem = { at: string | null; what: string };
/** Whom the team meets, and what they are to bring. */
export type ToMeet = { who: string; bring: string | null };

const linesOf = (text: string) =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

/** Reads a programme, one thing a line: "9.00 Rundvandring i köket". */
export function readAgenda(text: string): AgendaItem[] {
	return linesOf(text).map((line) => {
		const [, hour, minute, what] = /^(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})\s+(.+)$/i.exec(line) ?? [];
		if (hour === undefined || minute === undefined || what === undefined || Number(hour) > 23) {
			return { at: null, what: line };
		}
		return { at: `${hour.padStart(2, '0')}:${minute}`, what };
	});
}

/** Reads whom to meet, one a line: "Kökschefen: menyer och kostpolicy". */
export function readPeople(text: string): ToMeet[] {
	return linesOf(text).map((line) => {
		const [, who = line, bring = ''] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
		return { who: who.trim(), bring: bring.trim() || null };
	});
}

/** The programme as it is typed. */
export const agendaText = (agenda: readonly AgendaItem[]) =>
	agenda.map(({ at, what }) => (at ? `${at.replace(':', '.')} ${what}` : what)).join('\n');

/** Whom to meet, as it is typed. */
export const peopleText = (people: readonly ToMeet[]) =>
	people.map(({ who, bring }) => (bring ? `${who}: ${bring}` : who)).join('\n');

/** Where a place is a video link, its address. */
export function linkIn(place: string): string | null {
	return /(?:^|\s)(https:\/\/\S+)/.exec(place)?.[1] ?? null;
}

/** Whether a visit is so near, or so lately past, that its page is kept on the phone of whoever opens it. */
export function isNear(starts: string, timeZone: string, now: Temporal.Instant): boolean {
	const clock = now.toZonedDateTimeISO(timeZone).toPlainDateTime();
	const days = clock.until(Temporal.PlainDateTime.from(starts), { largestUnit: 'day' }).days;
	return days <= 10 && days >= -21;
}
