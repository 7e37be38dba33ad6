// How strict each examiner is beside colleagues who scored the same: an additive model, careful where little is known.
import { addTo, cholesky, logDeterminant, solve, zeros, type Matrix } from './linear.ts';
import { unsaid, type Figure, type Interval } from './said.ts';

/** One examiner's score of one criterion of one entry; `cell` names the two together. */
export type Score = { examiner: string; cell: string; score: number };

export type Severity = {
	/** How many steps of the scale lower than colleagues this examiner scores; negative: higher. */
	severity: number;
	interval: Interval;
	/** How many scores it rests on: those that a colleague has given too. */
	scores: number;
	/** Examiners who share entries, if only through others, can be compared; those of another group cannot. */
	group: number;
};

export type Severities = {
	byExaminer: Map<string, Figure<Severity>>;
	/** How far examiners differ from each other, and how much one and the same varies: standard deviations, in steps. */
	between: number;
	within: number;
	groups: number;
};

/** Scores are whole steps: they hide at least the error of rounding, a twelfth of a step squared. */
const rounding = 1 / 12;
/** How many standard deviations lie on each side of 95 % of a normal distribution. */
const ninetyFive = 1.959964;

/** The scores that can be compared, with the cells' means taken away: what is left is examiner and chance. */
type Compared = {
	examiners: string[];
	/** How often examiners met, as a Laplacian: Z'MZ. */
	met: Matrix;
	/** Each examiner's deviations from the cells' means, summed: Z'My. */
	deviations: Float64Array;
	/** All deviations squared and summed, and how many of them are free: y'My and its rank. */
	squares: number;
	free: number;
	counts: number[];
	groups: number[];
};

function compare(scores: readonly Score[]): Compared {
	const cells = new Map<string, Map<string, number>>();
	for (const { examiner, cell, score } of scores) {
		const scored = cells.get(cell) ?? new Map<string, number>();
		cells.set(cell, scored.set(examiner, score));
	}
	const shared = [...cells.values()].filter((cell) => cell.size >= 2);
	const examiners = [...new Set(shared.flatMap((cell) => [...cell.keys()]))].sort();
	const place = new Map(examiners.map((examiner, at) => [examiner, at]));
	const met = zeros(examiners.length);
	const deviations = new Float64Array(examiners.length);
	const counts = examiners.map(() => 0);
	const groups = examiners.map((_, at) => at);
	let squares = 0;
	let free = 0;
	for (const cell of shared) {
		const given = [...cell].map(([examiner, score]) => ({ at: place.get(examiner) ?? 0, score }));
		const mean = given.reduce((sum, { score }) => sum + score, 0) / given.length;
		free += given.length - 1;
		const joined = Math.min(...given.map(({ at }) => groups[at] ?? at));
		const joining = new Set(given.map(({ at }) => groups[at] ?? at));
		for (const { at, score } of given) {
			deviations[at] = (deviations[at] ?? 0) + score - mean;
			counts[at] = (counts[at] ?? 0) + 1;
			squares += (score - mean) ** 2;
			for (const other of given)
				addTo(met, at, other.at, Number(other.at === at) - 1 / given.length);
		}
		groups.forEach((group, at) => {
			if (joining.has(group)) groups[at] = joined;
		});
	}
	return { examiners, met, deviations, squares, free, counts, groups };
}

/** What a supposed ratio of the variances (examiners' over chance's) leads to. */
function suppose(ratio: number, { met, deviations, squares, free }: Compared) {
	const factor = cholesky(met, 1 / ratio);
	const effects = solve(factor, deviations);
	const explained = effects.reduce((sum, effect, at) => sum + effect * (deviations[at] ?? 0), 0);
	const rest = Math.max(0, squares - explained);
	// The penalty takes one of the free deviations: see `severities`.
	const variance = Math.max(rounding, rest / Math.max(1, free - 1));
	const unlikely =
		(free - 1) * Math.log(variance) +
		rest / variance +
		logDeterminant(factor) +
		deviations.length * Math.log(ratio) -
		Math.log(ratio);
	return { ratio, factor, effects, variance, unlikely };
}

/** The ratios tried: from examiners who hardly differ to such as differ ten times as much as chance. */
const ratios = Array.from({ length: 41 }, (_, at) => 10 ** (-4 + at * 0.15));

/**
 * Answers each examiner's severity: how many steps lower than colleagues they score the same criteria of the same
 * entries. Model: score = what the entry has earned on the criterion + the examiner's effect + chance. What the entry
 * has earned is free (fixed effects, so that who got the weak entries is not taken for strict); examiners' effects are
 * drawn from one normal distribution (random effects), so that few scores move an examiner little from the middle:
 * best linear unbiased prediction, with intervals of its prediction error beside the middle of those compared. Scores that nobody else has given to the same
 * cell say nothing. Of two scores by one examiner in one cell the later counts. Not said: `no-pairs` for all,
 * `shares-nothing` for one.
 *
 * Sources: C. R. Henderson's mixed model equations, in G. K. Robinson, "That BLUP is a Good Thing: The Estimation of Random
 * Effects", Statistical Science 6 (1991); the ratio of the variances by restricted likelihood, kept from zero (where every
 * interval would be nothing) by the penalty log τ of Y. Chung et al., "A Nondegenerate Penalized Likelihood Estimator for Variance
 * Parameters in Multilevel Models", Psychometrika 78 (2013). The many-facet Rasch model (J. M. Linacre, 1989) was
 * considered: it needs more scores than a team of three gives, and answers in logits rather than in steps of the scale.
 */
export function severities(scores: readonly Score[]): Figure<Severities> {
	const compared = compare(scores);
	const { examiners, counts, groups } = compared;
	if (examiners.length === 0) return unsaid('no-pairs');
	const best = ratios
		.map((ratio) => suppose(ratio, compared))
		.reduce((least, each) => (each.unlikely < least.unlikely ? each : least));
	const numbers = [...new Set(groups)].sort((one, other) => one - other);
	const byExaminer = new Map<string, Figure<Severity>>();
	for (const { examiner } of scores) byExaminer.set(examiner, unsaid('shares-nothing'));
	examiners.forEach((examiner, at) => {
		const one = new Float64Array(examiners.length);
		one[at] = 1;
		const mates = groups.filter((group) => group === groups[at]).length;
		// Beside the middle of those who are compared, whose own place among all examiners nobody knows: the rows of a group
		// in the inverse have the sum of the ratio, so that this is all there is to take away.
		const error = (solve(best.factor, one)[at] ?? 0) - best.ratio / mates;
		const spread = Math.sqrt(best.variance * Math.max(0, error)) * ninetyFive;
		const severity = 0 - (best.effects[at] ?? 0);
		byExaminer.set(examiner, {
			said: true,
			severity,
			interval: { low: severity - spread, high: severity + spread },
			scores: counts[at] ?? 0,
			group: numbers.indexOf(groups[at] ?? at)
		});
	});
	return {
		said: true,
		byExaminer,
		between: Math.sqrt(best.ratio * best.variance),
		within: Math.sqrt(best.variance),
		groups: numbers.length
	};
}

/** Answers whether an examiner is told apart from the middle: the whole interval lies on one side of it. */
export function standsOut({ interval }: Severity): 'stricter' | 'more-generous' | null {
	if (interval.low > 0) return 'stricter';
	return interval.high < 0 ? 'more-generous' : null;
}
