// What entries have earned once assessors' severity is taken into account, with all the doubt that is left: draws from the
// joint posterior of a linear model with crossed random effects.
import {
	addTo,
	cholesky,
	logDeterminant,
	solve,
	solveUpper,
	zeros
} from '../../assessment/index.ts';
import { chiSquare, normals } from './chance.ts';

/** One assessor's score of one entry as a whole, on the award's scale. */
export type Whole = { entry: number; assessor: number; score: number };

/** Entries, assessors and classes are numbers from 0; `classOf` has a class for each entry. */
export type Design = {
	scores: readonly Whole[];
	classOf: readonly number[];
	assessors: number;
	/** What rounding to whole steps hides in a whole score: chance is never taken for much less. A variance. */
	rounding: number;
};

export type Posterior = {
	/** For each entry: what it would be expected to get if all assessors of its class had scored it. */
	means: Float64Array;
	/** For each entry, so many draws of the same from the joint posterior: the n-th of all belong together. */
	draws: Float64Array[];
	/** How far assessors differ, and how far one and the same entry's scores do for other reasons: standard deviations. */
	between: number;
	within: number;
};

/** The ratios tried of a standard deviation to that of chance, evenly spaced in the logarithm. */
const ratios = (from: number, to: number) =>
	Array.from({ length: 15 }, (_, at) => from * (to / from) ** (at / 14));
const severityRatios = ratios(0.03, 12);
const worthRatios = ratios(0.05, 20);

/** The half-Cauchy density of a ratio, per step of its logarithm. */
const prior = (ratio: number, scale: number) => Math.log(ratio / (scale ** 2 + ratio ** 2));
/** Assessors seldom differ as much as one and the same entry's scores do; how far entries differ, nobody knows beforehand. */
const [severityScale, worthScale] = [0.5, 1];

type Sums = {
	entries: number;
	classes: number;
	count: number;
	squares: number;
	middle: number;
	/** For each entry: by whom, with what sum. */
	by: readonly { assessor: number; score: number }[][];
	totals: Float64Array;
};

function sumsOf({ scores, classOf }: Design): Sums {
	const entries = classOf.length;
	const middle = scores.reduce((sum, { score }) => sum + score, 0) / Math.max(1, scores.length);
	const by: { assessor: number; score: number }[][] = Array.from({ length: entries }, () => []);
	const totals = new Float64Array(entries);
	let squares = 0;
	for (const { entry, assessor, score } of scores) {
		const off = score - middle;
		by[entry]?.push({ assessor, score: off });
		totals[entry] = (totals[entry] ?? 0) + off;
		squares += off * off;
	}
	const classes = Math.max(0, ...classOf.map((each) => each + 1));
	return { entries, classes, count: scores.length, squares, middle, by, totals };
}

/** What a supposed pair of ratios leads to: the classes' means and the severities, with the entries' worth taken out. */
function suppose(design: Design, sums: Sums, severity: number, worth: number) {
	const { classOf, assessors } = design;
	const { classes, by, totals } = sums;
	const [pull, hold] = [1 / severity ** 2, 1 / worth ** 2];
	const system = zeros(classes + assessors);
	const right = new Float64Array(classes + assessors);
	let rest = sums.squares;
	let logs = 0;
	for (let at = 0; at < assessors; at++) addTo(system, classes + at, classes + at, pull);
	by.forEach((given, entry) => {
		const share = 1 / (given.length + hold);
		logs += Math.log(share);
		const total = totals[entry] ?? 0;
		rest -= share * total * total;
		// The entry's row of the class and of each who scored it, summed: the class counts once for each score.
		const places = [
			{ at: classOf[entry] ?? 0, times: given.length, sum: total },
			...given.map(({ assessor, score }) => ({ at: classes + assessor, times: 1, sum: score }))
		];
		const [own, ...others] = places;
		if (!own || given.length === 0) return;
		addTo(system, own.at, own.at, own.times);
		for (const { at } of others) {
			addTo(system, at, at, 1);
			addTo(system, own.at, at, 1);
			addTo(system, at, own.at, 1);
		}
		for (const one of places) {
			right[one.at] = (right[one.at] ?? 0) + one.sum - share * total * one.times;
			for (const other of places) addTo(system, one.at, other.at, -share * one.times * other.times);
		}
	});
	const factor = cholesky(system, 0);
	const solution = solve(factor, right);
	rest -= solution.reduce((sum, each, at) => sum + each * (right[at] ?? 0), 0);
	return { severity, worth, hold, factor, solution, rest: Math.max(0, rest), logs };
}

/**
 * Answers what each entry has earned, with draws from the joint posterior. Model: score = the class's mean + what the entry has
 * earned beside it + the assessor's effect + chance, where what entries have earned and assessors' effects are each drawn from a
 * normal distribution: crossed random effects. Few scores therefore move an entry little from the class's middle, and an
 * assessor little from the others; the classes' means are free.
 *
 * The two ratios of standard deviations (entries' and assessors' over chance's) are not set to a best value but summed over:
 * a grid of 15 by 15, each pair weighted by its restricted likelihood, with chance's own variance integrated out, times a half-Cauchy
 * prior on either ratio, of scale 1 for entries and a half for assessors. So the intervals know that the ratios are uncertain too, which few scores leave them,
 * and there is an answer for any data: with one assessor, or entries that nobody shares, what cannot be told apart
 * stays as uncertain as the prior has it. Chance has a prior worth one score, at what rounding hides.
 *
 * Sources: D. A. Harville, "Maximum Likelihood Approaches to Variance Component Estimation and to Related Problems", Journal of the American
 * Statistical Association 72 (1977), for the restricted likelihood by the mixed model equations of C. R. Henderson; G. E. P. Box and
 * G. C. Tiao, "Bayesian Inference in Statistical Analysis" (1973), chapter 7, for the joint posterior; A. Gelman, "Prior
 * Distributions for Variance Parameters in Hierarchical Models", Bayesian Analysis 1 (2006), for the half-Cauchy.
 */
export function posterior(design: Design, draws: number, random: () => number): Posterior {
	const sums = sumsOf(design);
	const { entries, classes, count, by, totals, middle } = sums;
	const { assessors, classOf, rounding } = design;
	const freedom = count - classes + 1;
	const cells = severityRatios.flatMap((severity) =>
		worthRatios.map((worth) => {
			const { factor, ...cell } = suppose(design, sums, severity, worth);
			const weight =
				-0.5 * (logDeterminant(factor) - cell.logs) -
				assessors * Math.log(severity) -
				entries * Math.log(worth) -
				(freedom / 2) * Math.log(rounding + cell.rest) +
				prior(severity, severityScale) +
				prior(worth, worthScale);
			return { ...cell, weight };
		})
	);
	const top = Math.max(...cells.map(({ weight }) => weight));
	const total = cells.reduce((sum, { weight }) => sum + Math.exp(weight - top), 0);

	/** Everyone who has scored in a class counts alike in what its entries would have got from all. */
	const seats = Array.from({ length: classes }, () => new Set<number>());
	by.forEach((given, entry) => {
		for (const { assessor } of given) seats[classOf[entry] ?? 0]?.add(assessor);
	});
	const panels = seats.map((seat) => [...seat]);
	const base = (effects: Float64Array) =>
		panels.map((panel, at) => {
			const sum = panel.reduce((all, assessor) => all + (effects[classes + assessor] ?? 0), 0);
			return (effects[at] ?? 0) + sum / Math.max(1, panel.length);
		});
	/** An entry's worth beside its class's mean, given the rest. */
	const besides = (effects: Float64Array, entry: number, hold: number) => {
		const given = by[entry] ?? [];
		let left = totals[entry] ?? 0;
		left -= given.length * (effects[classOf[entry] ?? 0] ?? 0);
		for (const { assessor } of given) left -= effects[classes + assessor] ?? 0;
		return left / (given.length + hold);
	};

	const means = new Float64Array(entries).fill(middle);
	const drawn = Array.from({ length: entries }, () => new Float64Array(draws));
	const normal = normals(random);
	let [between, within] = [0, 0];
	// One start for all: each cell gets the draws that fall into its share.
	let passed = 0;
	let done = 0;
	const start = random();
	for (const { severity, worth, weight, rest, solution } of cells) {
		const share = Math.exp(weight - top) / total;
		const hold = 1 / worth ** 2;
		const spread = (rounding + rest) / Math.max(1, freedom);
		within += share * Math.sqrt(spread);
		between += share * severity * Math.sqrt(spread);
		const bases = base(solution);
		for (let entry = 0; entry < entries; entry++) {
			means[entry] =
				(means[entry] ?? 0) +
				share * ((bases[classOf[entry] ?? 0] ?? 0) + besides(solution, entry, hold));
		}
		passed += share * draws;
		const upTo = Math.min(draws, Math.floor(passed + start));
		if (done >= upTo) continue;
		const { factor } = suppose(design, sums, severity, worth);
		for (; done < upTo; done++) {
			const sigma = Math.sqrt((rounding + rest) / chiSquare(freedom, random, normal));
			const noise = solveUpper(factor, Float64Array.from({ length: factor.size }, normal));
			const effects = solution.map((each, at) => each + sigma * (noise[at] ?? 0));
			const places = base(effects);
			for (let entry = 0; entry < entries; entry++) {
				const own = besides(effects, entry, hold);
				const chance = (sigma * normal()) / Math.sqrt((by[entry]?.length ?? 0) + hold);
				const draw = drawn[entry];
				if (draw) draw[done] = middle + (places[classOf[entry] ?? 0] ?? 0) + own + chance;
			}
		}
	}
	return { means, draws: drawn.map((each) => each.subarray(0, done)), between, within };
}
