// What the office reads of a round while it is on: who is strict, where teams disagree, and what is late.
import { daysBetween } from '#lib/shared/dates.ts';
import { alphaInterval, krippendorffAlpha, type Alpha } from '../statistics/alpha.ts';
import type { Figure, Interval } from '../statistics/said.ts';
import type { Score } from '../statistics/severity.ts';

/** One score of a review that is shared. */
export type GivenScore = { entryId: string; personId: string; criterionKey: string; score: number };

/** The scores as the severities take them: a cell is a criterion of an entry. */
export const cellsOf = (given: readonly GivenScore[]): Score[] =>
	given.map(({ entryId, personId, criterionKey, score }) => ({
		examiner: personId,
		cell: `${entryId} ${criterionKey}`,
		score
	}));

export type Agreement = {
	criterionKey: string;
	alpha: Figure<Alpha>;
	interval: Figure<Interval>;
};

/** Answers how far teams agree on each criterion: its units are the entries. */
export function agreementOn(
	criterionKeys: readonly string[],
	given: readonly GivenScore[]
): Agreement[] {
	return criterionKeys.map((criterionKey) => {
		const units = [
			...Map.groupBy(
				given.filter((each) => each.criterionKey === criterionKey),
				({ entryId }) => entryId
			).values()
		].map((scores) => scores.map(({ score }) => score));
		return { criterionKey, alpha: krippendorffAlpha(units), interval: alphaInterval(units) };
	});
}

export type Apart = {
	entryId: string;
	/** The difference between the team's highest and lowest score, on average over the criteria, in steps. */
	average: number;
	/** Where it is largest. */
	most: { criterionKey: string; low: number; high: number };
};

/** Answers the entries whose teams differ, the most first. */
export function apartIn(given: readonly GivenScore[]): Apart[] {
	return [...Map.groupBy(given, ({ entryId }) => entryId)]
		.flatMap(([entryId, scores]) => {
			const spans = [...Map.groupBy(scores, ({ criterionKey }) => criterionKey)].map(
				([criterionKey, on]) => {
					const all = on.map(({ score }) => score);
					return { criterionKey, low: Math.min(...all), high: Math.max(...all) };
				}
			);
			const [most] = spans.toSorted((one, other) => other.high - other.low - (one.high - one.low));
			const sum = spans.reduce((total, { low, high }) => total + high - low, 0);
			return most && sum > 0 ? [{ entryId, average: sum / spans.length, most }] : [];
		})
		.sort(
			(one, other) =>
				other.average - one.average ||
				other.most.high - other.most.low - (one.most.high - one.most.low)
		);
}

/** An entry with its team, as far as the office may know. */
export type TeamRow = {
	entry: { id: string; number: number; unit: string };
	team: readonly {
		personId: string;
		name: string;
		started: boolean;
		submitted: boolean;
	}[];
};

export type Waiting = {
	personId: string;
	name: string;
	/** With how many entries, and how many reviews are in, begun and not begun. */
	of: number;
	in: number;
	begun: number;
	notBegun: number;
	entries: { id: string; number: number; unit: string; begun: boolean }[];
};

/** Answers the examiners with reviews that are not in, those with the most left first. */
export function waitingFor(rows: readonly TeamRow[]): Waiting[] {
	const found = new Map<string, Waiting>();
	for (const { entry, team } of rows)
		for (const { personId, name, started, submitted } of team) {
			const known = found.get(personId) ?? {
				...{ personId, name, of: 0, in: 0, begun: 0, notBegun: 0 },
				entries: []
			};
			known.of += 1;
			if (submitted) known.in += 1;
			else {
				if (started) known.begun += 1;
				else known.notBegun += 1;
				known.entries.push({ ...entry, begun: started });
			}
			found.set(personId, known);
		}
	return [...found.values()]
		.filter(({ entries }) => entries.length > 0)
		.sort(
			(one, other) =>
				other.entries.length - one.entries.length || one.name.localeCompare(other.name, 'sv')
		);
}

/** Answers how many days are left, negative when the time has gone out that many days ago; null without a last day. Wall clock. */
export function daysTo(closes: string | null, now: string): { late: boolean; days: number } | null {
	if (closes === null) return null;
	const days = daysBetween(now, closes);
	return { late: closes < now, days: Math.abs(days) };
}
