// How far examiners agree on the same things: Krippendorff's alpha, with how certain it is.
import { seeded } from './random.ts';
import { unsaid, type Figure, type Interval } from './said.ts';

/**
 * How far apart two scores are. Our scales are `ordinal`: each step has a description and stands above the one before,
 * but nobody has promised that the step from 1 to 2 is as long as that from 4 to 5, which `interval` would take for granted.
 */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** The scores of each unit, by whoever scored it; who, and in which order, changes nothing. Missing ones are left out. */
export type Units = readonly (readonly number[])[];

export type Alpha = {
	/** 1: everybody agrees; 0: no better than chance; below 0: worse than chance. */
	alpha: number;
	/** How many units have at least two scores, and how many scores these have together. */
	units: number;
	scores: number;
};

/** Fewer units than this tell nothing about how certain the figure is: resampling them repeats what little there is. */
export const fewestUnits = 5;
/** Enough draws for the second decimal of the interval to stand still. */
const draws = 1000;

/** What a unit adds to the counts: how often each value, and how often each two different ones meet, by their places. */
type Counted = {
	scores: number;
	values: (readonly [place: number, count: number])[];
	met: (readonly [place: number, other: number, weight: number])[];
};

function counted(unit: readonly number[], place: ReadonlyMap<number, number>): Counted {
	const here = new Map<number, number>();
	for (const value of unit) {
		const at = place.get(value) ?? 0;
		here.set(at, (here.get(at) ?? 0) + 1);
	}
	const values = [...here].sort(([one], [other]) => one - other);
	const met = values.flatMap(([c, many], at) =>
		values.slice(at + 1).map(([k, others]) => [c, k, (many * others) / (unit.length - 1)] as const)
	);
	return { scores: unit.length, values, met };
}

/** Answers the squared distance of two values, by their places among the values that occur. */
function distance(
	metric: Metric,
	values: readonly number[],
	counts: readonly number[]
): (c: number, k: number) => number {
	const value = (at: number) => values[at] ?? 0;
	const count = (at: number) => counts[at] ?? 0;
	switch (metric) {
		case 'nominal':
			return (c, k) => Number(c !== k);
		case 'interval':
			return (c, k) => (value(c) - value(k)) ** 2;
		case 'ratio':
			return (c, k) => {
				const sum = value(c) + value(k);
				return sum === 0 ? 0 : ((value(c) - value(k)) / sum) ** 2;
			};
		case 'ordinal': {
			// The scores that lie between two values, half of those at the two themselves: a difference of ranks.
			let sum = 0;
			const upTo = counts.map((each) => (sum += each));
			return (c, k) => {
				const [low, high] = c < k ? [c, k] : [k, c];
				const between = (upTo[high] ?? 0) - (upTo[low] ?? 0) + count(low);
				return (between - (count(low) + count(high)) / 2) ** 2;
			};
		}
	}
}

/** Units with the same scores, and how often they occur: three scores of five steps can be alike in 35 ways only. */
type Alike = Counted & { times: number };

/** Answers alpha of units that have at least two scores each, or null where all scores are the same. */
function alphaOf(
	units: readonly Alike[],
	metric: Metric,
	values: readonly number[]
): { alpha: number; scores: number } | null {
	const counts = values.map(() => 0);
	let scores = 0;
	for (const unit of units) {
		scores += unit.times * unit.scores;
		for (const [at, count] of unit.values) counts[at] = (counts[at] ?? 0) + unit.times * count;
	}
	const far = distance(metric, values, counts);
	const apart = values.map((_, c) => values.map((__, k) => far(c, k)));
	let observed = 0;
	for (const unit of units) {
		for (const [c, k, weight] of unit.met) observed += unit.times * weight * (apart[c]?.[k] ?? 0);
	}
	let expected = 0;
	for (let c = 0; c < values.length; c++) {
		for (let k = c + 1; k < values.length; k++) {
			expected += (counts[c] ?? 0) * (counts[k] ?? 0) * (apart[c]?.[k] ?? 0);
		}
	}
	return expected === 0 ? null : { alpha: 1 - ((scores - 1) * observed) / expected, scores };
}

/**
 * The units that have at least two scores, those alike counted together, and the values that occur in them, the lowest
 * first. `kinds` has for each unit the place of those that it is alike.
 */
function prepared(units: Units): { values: number[]; alike: Alike[]; kinds: Int32Array } {
	const pairable = units.filter((unit) => unit.length >= 2);
	const values = [...new Set(pairable.flat())].sort((one, other) => one - other);
	const place = new Map(values.map((value, at) => [value, at]));
	const alike: Alike[] = [];
	const known = new Map<string, number>();
	const kinds = Int32Array.from(pairable, (unit) => {
		const name = unit.toSorted((one, other) => one - other).join(' ');
		const kind = known.get(name) ?? alike.length;
		const those = alike[kind];
		if (those) those.times++;
		else alike.push({ ...counted(unit, place), times: 1 });
		known.set(name, kind);
		return kind;
	});
	return { values, alike, kinds };
}

/**
 * Answers Krippendorff's alpha: one minus the disagreement that is observed over the disagreement that chance would
 * give. It takes any number of examiners, and scores that are missing. Not said: `no-pairs` where no unit has two
 * scores, `all-equal` where all scores are the same.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A to D, by the coincidence
 * matrix; its worked examples are our tests.
 */
export function krippendorffAlpha(units: Units, metric: Metric = 'ordinal'): Figure<Alpha> {
	const { values, alike, kinds } = prepared(units);
	if (kinds.length === 0) return unsaid('no-pairs');
	const found = alphaOf(alike, metric, values);
	return found ? { said: true, units: kinds.length, ...found } : unsaid('all-equal');
}

/**
 * Answers between which values alpha lies with 95 % certainty: the units are drawn again with replacement, a thousand
 * times, and the 2.5 % at each end are left out. The same units give the same interval each time. Draws in which all
 * scores are the same say nothing, and are left out; where they are most of them, nothing is said.
 *
 * Source: that alpha is to be reported with a bootstrapped interval, A. F. Hayes and K. Krippendorff, "Answering the
 * Call for a Standard Reliability Measure for Coding Data" (2007). They draw pairs of scores under a fixed expected
 * disagreement; that units are drawn instead, as here, keeps scores of one entry together, and held its level better
 * in the comparison by A. Zapf et al., "Measuring inter-rater reliability for nominal data" (2016).
 */
export function alphaInterval(
	units: Units,
	metric: Metric = 'ordinal',
	seed = 2011
): Figure<Interval> {
	const { values, alike, kinds } = prepared(units);
	if (kinds.length === 0) return unsaid('no-pairs');
	if (kinds.length < fewestUnits) return unsaid('too-few-units');
	if (values.length < 2) return unsaid('all-equal');
	const random = seeded(seed);
	const alphas: number[] = [];
	const times = new Int32Array(alike.length);
	for (let draw = 0; draw < draws; draw++) {
		times.fill(0);
		for (let unit = 0; unit < kinds.length; unit++) {
			const kind = kinds[Math.floor(random() * kinds.length)] ?? 0;
			times[kind] = (times[kind] ?? 0) + 1;
		}
		const drawn = alike.map((those, kind) => ({ ...those, times: times[kind] ?? 0 }));
		const found = alphaOf(drawn, metric, values);
		if (found) alphas.push(found.alpha);
	}
	if (alphas.length < draws / 2) return unsaid('all-equal');
	alphas.sort((one, other) => one - other);
	const at = (part: number) => alphas[Math.round(part * (alphas.length - 1))] ?? 0;
	return { said: true, low: at(0.025), high: at(0.975) };
}
