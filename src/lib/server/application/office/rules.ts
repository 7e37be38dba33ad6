// The office's acts on an entry: its word on eligibility, another class, a reopening for that entry alone.
import type { EligibilityResult } from '../eligibility/rules.ts';

/** What the office can say; it counts instead of the unit's own check. */
export const verdicts = [
	'may-take-part',
	'may-take-part-not-win-yet',
	'may-not-take-part'
] as const satisfies readonly EligibilityResult[];
export type Verdict = (typeof verdicts)[number];

/** The office's latest word on whether a unit may take part. */
export type OfficeWord = {
	id: string;
	/** Null: the office has taken its word back, and the unit's own check counts again. */
	verdict: Verdict | null;
	reason: string;
	by: string | null;
	at: Temporal.Instant;
};

/** Answers how a unit stands: by the office's word where there is one, else by its own check. */
export function resultNow(
	checked: EligibilityResult,
	word: Pick<OfficeWord, 'verdict'> | null | undefined
): EligibilityResult {
	return word?.verdict ?? checked;
}

export type ClassMove = {
	id: string;
	from: string | null;
	to: string;
	reason: string;
	by: string | null;
	at: Temporal.Instant;
};

export type Reopening = {
	id: string;
	/** The first instant that is too late. */
	until: Temporal.Instant;
	reason: string;
	openedBy: string | null;
	openedAt: Temporal.Instant;
	closedBy: string | null;
	closedAt: Temporal.Instant | null;
};

const before = (one: Temporal.Instant, other: Temporal.Instant) =>
	Temporal.Instant.compare(one, other) < 0;

/** Answers whether a request that reached the server at an instant found the entry reopened. */
export function isRunning(
	{ openedAt, until, closedAt }: Pick<Reopening, 'openedAt' | 'until' | 'closedAt'>,
	at: Temporal.Instant
): boolean {
	return !before(at, openedAt) && before(at, until) && (closedAt === null || before(at, closedAt));
}

/** Answers the wall clock of the last minute that counts: 'YYYY-MM-DDTHH:MM', as a closing in the calendar is written. */
export function lastMinute(until: Temporal.Instant, timeZone: string): string {
	const last = until.subtract({ minutes: 1 }).toZonedDateTimeISO(timeZone).toPlainDateTime();
	return last.toString({ smallestUnit: 'minute' });
}
