// How far the team's scores lie from each other, and what a finished consensus amounts to.
import type { LocalText } from '#lib/shared/locale.ts';
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

export type Consensus = {
	state: 'draft' | 'done';
	revision: number;
	summary: string | null;
	ledBy: string;
	scores: Record<string, { score: number | null; reason: string | null }>;
	findings: Finding[];
	savedAt: Temporal.Instant | null;
	doneAt: Temporal.Instant | null;
};

/** The scores alone, by criterion. */
export function scoresOnly(consensus: Pick<Consensus, 'scores'>): Record<string, number | null> {
	return Object.fromEntries(
		Object.entries(consensus.scores).map(([key, { score }]) => [key, score])
	);
}

/** What panel and office read of a finished assessment. */
export type AgreedAssessment = {
	entryId: string;
	ledBy: string;
	doneAt: Temporal.Instant | null;
	summary: string;
	/** Weighted mean of the criteria's scores, two decimals. */
	mean: number | null;
	criteria: {
		key: string;
		name: LocalText;
		score: number | null;
		reason: string;
		strengths: string[];
		improvementAreas: string[];
	}[];
};

/** Answers a finished consensus as panel and office read it. */
export function agreed(
	entryId: string,
	assessment: Assessment,
	consensus: Consensus,
	ledBy: string
): AgreedAssessment {
	const said = (key: string, kind: Finding['kind']) =>
		consensus.findings
			.filter((finding) => finding.criterionKey === key && finding.kind === kind)
			.map(({ body }) => body);
	return {
		entryId,
		ledBy,
		doneAt: consensus.doneAt,
		summary: consensus.summary ?? '',
		mean: weightedMean(assessment, scoresOnly(consensus)),
		criteria: assessment.criteria.map(({ key, name }) => ({
			key,
			name,
			score: consensus.scores[key]?.score ?? null,
			reason: consensus.scores[key]?.reason ?? '',
			strengths: said(key, 'strength'),
			improvementAreas: said(key, 'improvement_area')
		}))
	};
}
