// How far the team's scores lie from each other, and what a finished consensus amounts to.
import type { Assessment } from '../../programme/index.ts';
import { missingFrom, type Finding, type Missing } from '../review/rules.ts';

/** The lowest and highest score of a criterion, and how far apart they are; null when nobody has given one. */
export type Spread = { low: number; high: number; apart: number };

/** Answers how the team's scores on one criterion lie. */
export function spreadOf(scores: number[]): Spread | null {
	if (scores.length === 0) return null;
	const low = Math.min(...scores);
	const high = Math.max(...scores);
	return { low, high, apart: high - low };
}

/** Answers the weighted mean of the scores, with two decimals; null when one is missing. Without weights all count alike. */
export function weightedMean(
	assessment: Pick<Assessment, 'criteria'>,
	scores: Partial<Record<string, number | null>>
): number | null {
	let sum = 0;
	let weights = 0;
	for (const { key, weight } of assessment.criteria) {
		const score = scores[key];
		if (score === undefined || score === null) return null;
		sum += score * (weight ?? 1);
		weights += weight ?? 1;
	}
	return weights === 0 ? null : Math.round((sum / weights) * 100) / 100;
}

/** Answers what a consensus lacks before it can be finished: what a review needs, and a summary. */
export function missingFromConsensus(
	assessment: Pick<Assessment, 'criteria'>,
	consensus: {
		scores: Partial<Record<string, number | null>>;
		findings: Pick<Finding, 'kind'>[];
		summary: string | null;
	}
): Missing[] {
	const missing = missingFrom(assessment, consensus);
	if ((consensus.summary ?? '').trim() === '') missing.push({ what: 'summary' });
	return missing;
}
