// When a visit can take place.
import type { Edition } from '../../programme/index.ts';

/** The longest place, message and note, in characters. */
export const limits = { place: 300, message: 2000, note: 4000 };

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
