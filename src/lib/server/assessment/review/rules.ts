// What a review is made of, what a score and a finding may be, and when a review can be handed in.
import { countCharacters } from '#lib/shared/words.ts';
import { countsOf, findingKinds, type FindingKind } from '#lib/shared/findings.ts';
import type { Assessment, Scale } from '../../programme/index.ts';

export { findingKinds, marksOf, type FindingKind } from '#lib/shared/findings.ts';

/** The words in the entry that a finding builds on; `from` and `to` count UTF-16 units of the answer's text. */
export type Passage = {
	submissionId: string;
	questionKey: string;
	from: number;
	to: number;
	quote: string;
};

export type Finding = {
	id: string;
	criterionKey: string;
	kind: FindingKind;
	body: string;
	/** In the order that they were added. */
	passages: Passage[];
	/** The reviews' findings that a finding of the consensus was made of. */
	madeOf: string[];
};

/** Answers whether something was said of an entry before it was submitted anew, and so of an earlier submission. */
export function saidOnEarlier(
	at: Temporal.Instant | null | undefined,
	entry: { submittedAt: Temporal.Instant }
): boolean {
	return at ? Temporal.Instant.compare(at, entry.submittedAt) < 0 : false;
}

/** The longest finding and summary, in characters. */
export const longestFinding = 1500;
export const longestSummary = 5000;

/** Answers what is wrong with a score, or null. `field` is the criterion's control. */
export function scoreError(
	scale: Scale,
	criterionKey: string,
	score: number
): {
	field: string;
	reason: 'score-out-of-scale';
	values: { min: number; max: number };
} | null {
	if (Number.isInteger(score) && score >= scale.min && score <= scale.max) return null;
	return {
		field: scoreField(criterionKey),
		reason: 'score-out-of-scale',
		values: { min: scale.min, max: scale.max }
	};
}

/** The name of the control that takes a criterion's score. */
export function scoreField(criterionKey: string): string {
	return `score-${criterionKey}`;
}

/** Something that must be there before a review or a consensus can be handed in. */
export type Missing =
	| { what: 'score'; criterionKey: string }
	| { what: 'strength' }
	| { what: 'improvement_area' }
	| { what: 'summary' };

/** Answers what is still missing: a score on every criterion, at least one strength and one improvement area. */
export function missingFrom(
	assessment: Pick<Assessment, 'criteria'>,
	work: { scores: Partial<Record<string, number | null>>; findings: Pick<Finding, 'kind'>[] }
): Missing[] {
	const missing: Missing[] = assessment.criteria
		.filter(({ key }) => work.scores[key] === undefined || work.scores[key] === null)
		.map(({ key }) => ({ what: 'score', criterionKey: key }));
	for (const what of ['strength', 'improvement_area'] as const) {
		if (!work.findings.some(({ kind }) => kind === what)) missing.push({ what });
	}
	return missing;
}

/** What a review can lack beside that, on one criterion: findings, or the words of one; or it has too many. */
export type ReviewMissing =
	| Missing
	| { what: 'few' | 'many'; kind: FindingKind; criterionKey: string; has: number; bound: number }
	| { what: 'words'; criterionKey: string };

/**
 * Answers what keeps a review from being handed in: what `missingFrom` says, fewer or more findings on a criterion than
 * the award asks for, and findings of which only the passage is there.
 */
export function missingFromReview(
	assessment: Pick<Assessment, 'criteria' | 'findings'>,
	work: {
		scores: Partial<Record<string, number | null>>;
		findings: Pick<Finding, 'kind' | 'criterionKey' | 'body'>[];
	}
): ReviewMissing[] {
	const counts = countsOf(assessment.findings);
	const said = work.findings.filter(({ body }) => body.trim() !== '');
	const missing = assessment.criteria.flatMap(({ key }): ReviewMissing[] => [
		...findingKinds.flatMap((kind): ReviewMissing[] => {
			const has = said.filter((each) => each.kind === kind && each.criterionKey === key).length;
			const { min, max } = counts[kind];
			if (has < min) return [{ what: 'few', kind, criterionKey: key, has, bound: min }];
			if (max !== null && has > max)
				return [{ what: 'many', kind, criterionKey: key, has, bound: max }];
			return [];
		}),
		...(work.findings.some((each) => each.criterionKey === key && !said.includes(each))
			? [{ what: 'words' as const, criterionKey: key }]
			: [])
	]);
	const told = (what: FindingKind) =>
		missing.some((each) => each.what === 'few' && each.kind === what);
	const base = missingFrom(assessment, { scores: work.scores, findings: said }).filter(
		({ what }) => !((what === 'strength' || what === 'improvement_area') && told(what))
	);
	return [...base, ...missing];
}

/** Answers the findings in the order of the criteria, strengths before improvement areas before checks. */
export function inOrder<F extends Pick<Finding, 'criterionKey' | 'kind'>>(
	assessment: Pick<Assessment, 'criteria'>,
	findings: readonly F[]
): F[] {
	const criterion = new Map(assessment.criteria.map(({ key }, at) => [key, at]));
	const rank = (finding: F) =>
		(criterion.get(finding.criterionKey) ?? 99) * 10 + findingKinds.indexOf(finding.kind);
	return [...findings].sort((one, other) => rank(one) - rank(other));
}

/** The name of the control that holds a finding's words. */
export function bodyField(finding: { id?: string | undefined; kind: FindingKind }): string {
	return `body-${finding.id ?? finding.kind}`;
}

/** Answers what is wrong with a text that must be there and may not be too long, or null. */
export function textError(
	field: string,
	text: string,
	limit: number = longestFinding
):
	| { field: string; reason: 'required' }
	| { field: string; reason: 'too-long'; values: { over: number; limit: number } }
	| null {
	if (text.trim() === '') return { field, reason: 'required' };
	const over = countCharacters(text) - limit;
	return over > 0 ? { field, reason: 'too-long', values: { over, limit } } : null;
}
