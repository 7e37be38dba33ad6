// An edition's progress towards its closing, day by day, so that two years can lie on each other.
import type { EntryState } from '../entry/rules.ts';

/** When an entry was begun and first submitted, as days of the organiser's calendar: 'YYYY-MM-DD'. */
export type EntryMoments = {
	state: EntryState;
	begun: string;
	/** Null for a draft, and for what was taken back. */
	submitted: string | null;
	classKey: string | null;
	organisation: string | null;
};

/** How many had begun and submitted by the end of a day, counted in days before the closing (0: the last day). */
export type DayCount = { daysBefore: number; begun: number; submitted: number };

const dayNumber = (day: string) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Answers the days from a day to the closing; what happened after it counts as its last day. */
export function daysBefore(day: string, closes: string): number {
	return Math.max(0, dayNumber(closes) - dayNumber(day));
}

/**
 * Answers the counts of each day, from the first one asked for to the last, both counted before the closing. What
 * happened before the first day stands in it.
 */
export function dailyCounts(
	entries: readonly EntryMoments[],
	closes: string,
	from: number,
	to: number
): DayCount[] {
	const begun = entries.map((entry) => daysBefore(entry.begun, closes));
	const submitted = entries.flatMap((entry) =>
		entry.submitted === null ? [] : [daysBefore(entry.submitted, closes)]
	);
	const by = (days: readonly number[], day: number) => days.filter((each) => each >= day).length;
	return Array.from({ length: Math.max(0, from - to + 1) }, (_, at) => {
		const day = from - at;
		return { daysBefore: day, begun: by(begun, day), submitted: by(submitted, day) };
	});
}

/** The counts as they stood at the end of a day. */
export function countsOn(days: readonly DayCount[], day: number): DayCount | null {
	return days.find((each) => each.daysBefore === day) ?? null;
}

/** How many entries of each kind something has: a class, an organisation. `before` is what last year's had submitted in all. */
export type Share = {
	key: string;
	draft: number;
	submitted: number;
	withdrawn: number;
	before: number;
};

/** Answers the shares of this year's and last year's entries by what each belongs to, the largest first. */
export function shares(
	now: readonly EntryMoments[],
	before: readonly EntryMoments[],
	keyOf: (entry: EntryMoments) => string
): Share[] {
	const found = new Map<string, Share>();
	const of = (key: string) => {
		const known = found.get(key) ?? { key, draft: 0, submitted: 0, withdrawn: 0, before: 0 };
		found.set(key, known);
		return known;
	};
	for (const entry of now) of(keyOf(entry))[entry.state] += 1;
	for (const entry of before) if (entry.state === 'submitted') of(keyOf(entry)).before += 1;
	const size = ({ draft, submitted }: Share) => draft + submitted;
	return [...found.values()].toSorted(
		(one, other) =>
			size(other) - size(one) || other.before - one.before || one.key.localeCompare(other.key, 'sv')
	);
}

/** From begun to submitted: how many have come past each step. Each counts only what is past the one before. */
export type Funnel = { begun: number; eligible: number; complete: number; submitted: number };

/** Answers the funnel of an edition; what was taken back is out of it. */
export function funnelOf(
	entries: readonly { state: EntryState; eligible: boolean; missing: number }[]
): Funnel {
	const inIt = entries.filter(({ state }) => state !== 'withdrawn');
	const submitted = inIt.filter(({ state }) => state === 'submitted');
	const drafts = inIt.filter(({ state }) => state === 'draft');
	const eligible = drafts.filter((entry) => entry.eligible);
	return {
		begun: inIt.length,
		eligible: submitted.length + eligible.length,
		complete: submitted.length + eligible.filter(({ missing }) => missing === 0).length,
		submitted: submitted.length
	};
}
