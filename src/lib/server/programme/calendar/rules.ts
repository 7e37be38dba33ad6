// What an edition's calendar says at an instant: which stages are open, how long, and what comes next.
// Times are wall clock in the organiser's time zone; the instant is passed in.
import type { StageKey } from '../definition/parts.ts';
import { periodStages, type EditionCalendar } from './schema.ts';

/** `not-set`: the calendar says nothing of the stage. */
export type StageState = 'not-set' | 'not-yet' | 'open' | 'closed';

/** From `opens` up to, but not including, `closesBefore`; null where the calendar sets no such edge. */
export type Span = { opens: Temporal.Instant | null; closesBefore: Temporal.Instant | null };

export type StageNow = Span & { stage: StageKey; state: StageState };

/** `wallClock` is the time as the calendar writes it; a closing is the last minute that is included. */
export type CalendarEvent = {
	stage: StageKey;
	what: 'opens' | 'closes' | 'takes-place';
	at: Temporal.Instant;
	wallClock: string;
};

/**
 * Answers the instant that a wall-clock minute begins. Where the clock is set back and the minute
 * comes twice, an opening takes the first and a closing the second, to the applicant's favour;
 * a minute that the clock leaps over is moved forward by the leap.
 */
function instantOf(
	wallClock: string,
	timeZone: string,
	edge: 'opens' | 'closes'
): Temporal.Instant {
	return Temporal.PlainDateTime.from(wallClock)
		.toZonedDateTime(timeZone, { disambiguation: edge === 'opens' ? 'compatible' : 'later' })
		.toInstant();
}

function dayAfter(wallClock: string, timeZone: string): Temporal.Instant {
	return Temporal.PlainDate.from(wallClock).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** Answers when a stage begins and ends; the ceremony lasts to the end of its day. */
export function spanOf(calendar: EditionCalendar, stage: StageKey, timeZone: string): Span {
	if (stage === 'ceremony') {
		const at = calendar.ceremony?.at ?? null;
		if (at === null) return { opens: null, closesBefore: null };
		return { opens: ceremonyInstant(at, timeZone), closesBefore: dayAfter(at, timeZone) };
	}
	const { opens = null, closes = null } = calendar.stages[stage] ?? {};
	return {
		opens: opens === null ? null : instantOf(opens, timeZone, 'opens'),
		closesBefore: closes === null ? null : instantOf(closes, timeZone, 'closes').add({ minutes: 1 })
	};
}

function ceremonyInstant(at: string, timeZone: string): Temporal.Instant {
	return at.includes('T')
		? instantOf(at, timeZone, 'opens')
		: Temporal.PlainDate.from(at).toZonedDateTime(timeZone).toInstant();
}

/** Answers whether a stage has not opened, is open or has closed at an instant. */
export function stageState(
	calendar: EditionCalendar,
	stage: StageKey,
	timeZone: string,
	now: Temporal.Instant
): StageState {
	return stateWithin(spanOf(calendar, stage, timeZone), now);
}

function stateWithin({ opens, closesBefore }: Span, now: Temporal.Instant): StageState {
	if (opens === null && closesBefore === null) return 'not-set';
	if (closesBefore !== null && Temporal.Instant.compare(now, closesBefore) >= 0) return 'closed';
	if (opens !== null && Temporal.Instant.compare(now, opens) < 0) return 'not-yet';
	return 'open';
}

/** Answers whether a stage is open at an instant. */
export function isOpen(
	calendar: EditionCalendar,
	stage: StageKey,
	timeZone: string,
	now: Temporal.Instant
): boolean {
	return stageState(calendar, stage, timeZone, now) === 'open';
}

/** Answers how each stage that the calendar can hold stands, in the order of the journey. */
export function stagesNow(
	calendar: EditionCalendar,
	timeZone: string,
	now: Temporal.Instant
): StageNow[] {
	return [...periodStages, 'ceremony' as const].map((stage) => {
		const span = spanOf(calendar, stage, timeZone);
		return { stage, state: stateWithin(span, now), ...span };
	});
}

/**
 * Answers the days from today to the day that the stage closes, as people count them (0: today), or
 * null when no closing is set or it has passed.
 */
export function daysLeft(
	calendar: EditionCalendar,
	stage: StageKey,
	timeZone: string,
	now: Temporal.Instant
): number | null {
	const { closesBefore } = spanOf(calendar, stage, timeZone);
	if (closesBefore === null || Temporal.Instant.compare(now, closesBefore) >= 0) return null;
	const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
	const lastDay = closesBefore
		.subtract({ milliseconds: 1 })
		.toZonedDateTimeISO(timeZone)
		.toPlainDate();
	return today.until(lastDay, { largestUnit: 'days' }).days;
}

/** Answers all that the calendar says will happen or has happened, in order of time. */
export function calendarEvents(calendar: EditionCalendar, timeZone: string): CalendarEvent[] {
	const events: CalendarEvent[] = [];
	for (const stage of periodStages) {
		const { opens = null, closes = null } = calendar.stages[stage] ?? {};
		const span = spanOf(calendar, stage, timeZone);
		if (opens !== null && span.opens)
			events.push({ stage, what: 'opens', at: span.opens, wallClock: opens });
		if (closes !== null && span.closesBefore)
			events.push({ stage, what: 'closes', at: span.closesBefore, wallClock: closes });
	}
	const at = calendar.ceremony?.at ?? null;
	if (at !== null)
		events.push({
			stage: 'ceremony',
			what: 'takes-place',
			at: ceremonyInstant(at, timeZone),
			wallClock: at
		});
	return events.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** Answers the next thing that happens after an instant, or null when all has happened. */
export function nextEvent(
	calendar: EditionCalendar,
	timeZone: string,
	now: Temporal.Instant
): CalendarEvent | null {
	return (
		calendarEvents(calendar, timeZone).find(
			(event) => Temporal.Instant.compare(event.at, now) > 0
		) ?? null
	);
}
