// The ranking of an award's classes from scores that several have given, each with its own severity: what the raw figures say,
// what they say once severity is taken into account, how sure that is, and which entries the figures cannot tell apart.
import { seeded } from '../../assessment/index.ts';
import { posterior, type Design } from './model.ts';

/** One assessor's scores of one entry. The assessor is any word that tells one from another. */
export type Given = {
	entryId: string;
	classKey: string;
	assessor: string;
	scores: Readonly<Partial<Record<string, number>>>;
};

/** What the scores weigh; without weights all count alike. */
export type Weighed = readonly { key: string; weight: number | null }[];

export type Ranked = {
	entryId: string;
	/** By how many it has been scored. */
	scoredBy: number;
	/** The plain mean of its scores, on the award's scale, and its place by that; those with the same mean share one. */
	raw: number;
	rawPlace: number;
	/** What it would be expected to get if everyone who has scored in its class had scored it, and where that lies in 95 cases of 100. */
	adjusted: number;
	interval: { low: number; high: number };
	/** The probability of each place in its class, the first one first. */
	places: readonly number[];
	/** Entries of one group share assessors, if only through others. Between groups nothing but chance compares them. */
	group: number;
};

/** Two neighbours: the one that stands first, the next, and the probability that the first has earned more. */
export type Neighbours = { first: string; next: string; probability: number };

/** What the figures rest on, where it is little. */
export type Caution =
	/** One has scored everything: how severe they are changes no order, and cannot be seen. */
	| 'one-assessor'
	/** Nobody has scored what somebody else has: severity and worth cannot be told apart. */
	| 'no-overlap'
	/** Some entries share no assessors with others, not even through others. */
	| 'groups'
	/** All scores are the same. */
	| 'all-equal';

export type ClassRanking = {
	classKey: string;
	/** By the adjusted figure, the highest first. */
	entries: Ranked[];
	/** Each with the next one in that order. */
	neighbours: Neighbours[];
	cautions: Caution[];
	/** How many have scored something in the class. */
	assessors: number;
};

export type Ranking = {
	classes: ClassRanking[];
	/** How far assessors differ from each other, and one and the same entry's scores for other reasons: standard deviations, in steps. */
	between: number;
	within: number;
};

/** Under this probability two neighbours are too close to call: where one of ten such calls would be wrong. */
export const sureEnough = 0.9;
/** Answers whether the figures do not tell two neighbours apart. */
export const tooClose = ({ probability }: Neighbours) => probability < sureEnough;

/** As many as keep a probability within about one of a hundred. */
const usualDraws = 4000;

type Whole = { entryId: string; classKey: string; assessor: string; score: number };

/**
 * Answers each assessor's score of each entry as a whole: the weighted mean over the criteria. Where some are missing the rest stand
 * for them, each as far from its own criterion's mean, so that nobody gains by a hard one left out. Of two of one assessor on one
 * entry the later counts.
 */
export function wholes(given: readonly Given[], criteria: Weighed): Whole[] {
	const latest = new Map(given.map((each) => [`${each.entryId} ${each.assessor}`, each]));
	const all = [...latest.values()];
	const means = new Map(
		criteria.map(({ key }) => {
			const scores = all.flatMap(({ scores: { [key]: score } }) => score ?? []);
			return [key, scores.reduce((sum, each) => sum + each, 0) / Math.max(1, scores.length)];
		})
	);
	const whole = (parts: Weighed, of: (key: string) => number) => {
		const weights = parts.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
		return parts.reduce((sum, { key, weight }) => sum + (weight ?? 1) * of(key), 0) / weights;
	};
	const mean = (key: string) => means.get(key) ?? 0;
	return all.flatMap(({ scores, ...rest }) => {
		const scored = criteria.filter(({ key }) => scores[key] !== undefined);
		if (scored.length === 0) return [];
		const own = (key: string) => scores[key] ?? 0;
		const score =
			scored.length === criteria.length
				? whole(criteria, own)
				: whole(criteria, mean) + whole(scored, (key) => own(key) - mean(key));
		return [{ ...rest, score }];
	});
}

/** What rounding each criterion to whole steps hides in the whole: a twelfth of a step squared, by the weights. A variance. */
export function hiddenByRounding(criteria: Weighed): number {
	const weights = criteria.map(({ weight }) => weight ?? 1);
	const sum = weights.reduce((total, each) => total + each, 0);
	return weights.reduce((total, each) => total + (each / sum) ** 2, 0) / 12;
}

const inOrder = (words: Iterable<string>) => [...new Set(words)].sort();

/** Answers which group each entry belongs to: those who have an assessor in common, if only through others. */
function groupsOf(scores: readonly Whole[]): Map<string, number> {
	const root = new Map<string, string>();
	const find = (word: string): string => {
		let at = word;
		for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
		return at;
	};
	for (const { entryId, assessor } of scores) {
		const [entry, by] = [find(`entry ${entryId}`), find(`by ${assessor}`)];
		root.set(entry, by);
	}
	const entries = inOrder(scores.map(({ entryId }) => entryId));
	const roots = [...new Set(entries.map((entryId) => find(`entry ${entryId}`)))];
	return new Map(entries.map((entryId) => [entryId, roots.indexOf(find(`entry ${entryId}`))]));
}

/** How often a number stands among sorted ones, as a place between the two that surround it. */
const quantile = (sorted: Float64Array, share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * Answers the ranking, class by class. The same scores give the same figures, in whatever order they come. An entry that nobody has
 * scored is in none of it. Severities are found over all classes at once, since assessors score in several.
 * The method and its sources: `posterior`.
 */
export function rankingOf(given: readonly Given[], criteria: Weighed, draws = usualDraws): Ranking {
	const scores = wholes(given, criteria);
	const entryIds = inOrder(scores.map(({ entryId }) => entryId));
	const assessors = inOrder(scores.map(({ assessor }) => assessor));
	const classKeys = inOrder(scores.map(({ classKey }) => classKey));
	if (scores.length === 0) return { classes: [], between: 0, within: 0 };
	const entryAt = new Map(entryIds.map((id, at) => [id, at]));
	const assessorAt = new Map(assessors.map((word, at) => [word, at]));
	const classOf = new Map(scores.map(({ entryId, classKey }) => [entryId, classKey]));
	const design: Design = {
		scores: scores
			.map(({ entryId, assessor, score }) => ({
				entry: entryAt.get(entryId) ?? 0,
				assessor: assessorAt.get(assessor) ?? 0,
				score
			}))
			.sort((one, other) => one.entry - other.entry || one.assessor - other.assessor),
		classOf: entryIds.map((id) => classKeys.indexOf(classOf.get(id) ?? '')),
		assessors: assessors.length,
		rounding: hiddenByRounding(criteria)
	};
	const { means, draws: drawn, between, within } = posterior(design, draws, seeded(1));
	const groups = groupsOf(scores);
	const byEntry = Map.groupBy(scores, ({ entryId }) => entryId);
	const classes = classKeys.map((classKey): ClassRanking => {
		const ids = entryIds.filter((id) => classOf.get(id) === classKey);
		const drawsOf = (id: string) => drawn[entryAt.get(id) ?? 0] ?? new Float64Array();
		const places = placesOf(ids.map(drawsOf));
		const raws = ids.map((id) => meanOf(byEntry.get(id) ?? []));
		const entries = ids
			.map((entryId, at): Ranked => {
				const sorted = drawsOf(entryId).slice().sort();
				const raw = raws[at] ?? 0;
				return {
					entryId,
					scoredBy: byEntry.get(entryId)?.length ?? 0,
					raw,
					rawPlace: 1 + raws.filter((each) => each > raw + 1e-9).length,
					adjusted: means[entryAt.get(entryId) ?? 0] ?? 0,
					interval: { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) },
					places: places[at] ?? [],
					group: groups.get(entryId) ?? 0
				};
			})
			.sort((one, other) => other.adjusted - one.adjusted);
		const of = scores.filter((each) => each.classKey === classKey);
		return {
			classKey,
			entries,
			neighbours: entries.slice(1).map(({ entryId: next }, at) => {
				const first = entries[at]?.entryId ?? '';
				return { first, next, probability: above(drawsOf(first), drawsOf(next)) };
			}),
			cautions: cautionsOf(of, entries),
			assessors: new Set(of.map(({ assessor }) => assessor)).size
		};
	});
	return { classes, between, within };
}

const meanOf = (scores: readonly { score: number }[]) =>
	scores.reduce((sum, { score }) => sum + score, 0) / Math.max(1, scores.length);

/** In how many of the draws one lies above another, as a share. */
function above(one: Float64Array, other: Float64Array): number {
	let times = 0;
	for (let at = 0; at < one.length; at++) times += Number((one[at] ?? 0) > (other[at] ?? 0));
	return times / Math.max(1, one.length);
}

/** For each entry, in how many of the draws it comes first, second and so on, as shares. */
function placesOf(drawn: readonly Float64Array[]): number[][] {
	const counts = drawn.map(() => drawn.map(() => 0));
	const many = drawn[0]?.length ?? 0;
	const order = drawn.map((_, at) => at);
	for (let draw = 0; draw < many; draw++) {
		order.sort((one, other) => (drawn[other]?.[draw] ?? 0) - (drawn[one]?.[draw] ?? 0));
		order.forEach((entry, place) => {
			const row = counts[entry];
			if (row) row[place] = (row[place] ?? 0) + 1;
		});
	}
	return counts.map((row) => row.map((count) => count / Math.max(1, many)));
}

function cautionsOf(scores: readonly Whole[], entries: readonly Ranked[]): Caution[] {
	const found: Caution[] = [];
	if (entries.length < 2) return found;
	const one = new Set(scores.map(({ assessor }) => assessor)).size === 1;
	const alone = entries.every(({ scoredBy }) => scoredBy === 1);
	if (one) found.push('one-assessor');
	else if (alone) found.push('no-overlap');
	else if (new Set(entries.map(({ group }) => group)).size > 1) found.push('groups');
	const [first] = scores;
	if (scores.every(({ score }) => score === first?.score)) found.push('all-equal');
	return found;
}
