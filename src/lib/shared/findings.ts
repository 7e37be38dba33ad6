// What a browser needs to know of an examiner's findings, too: their kinds and marks, how many there should be, and the
// gentle remarks on score and text. Nothing here stops anybody.
import { countCharacters } from './words.ts';

export const findingKinds = ['strength', 'improvement_area', 'visit_check'] as const;
export type FindingKind = (typeof findingKinds)[number];

const letters: Record<FindingKind, string> = {
	strength: 'S',
	improvement_area: 'F',
	visit_check: 'K'
};

/** Answers each finding's mark, S1, F1, K1 …, counted by kind in the order they are given. */
export function marksOf(
	findings: readonly { id: string; kind: FindingKind }[]
): Map<string, string> {
	const counts = new Map<FindingKind, number>();
	return new Map(
		findings.map(({ id, kind }) => {
			const count = (counts.get(kind) ?? 0) + 1;
			counts.set(kind, count);
			return [id, `${letters[kind]}${count}`];
		})
	);
}

/** How many findings of a kind a criterion has; `max` null: as many as there are. */
export type Count = { min: number; max: number | null };

/** Answers how many findings of each kind an award asks for on a criterion. */
export function countsOf(findings: {
	strengths: Count;
	improvementAreas: Count;
	visitChecks: { max: number | null };
}): Record<FindingKind, Count> {
	return {
		strength: findings.strengths,
		improvement_area: findings.improvementAreas,
		visit_check: { min: 0, max: findings.visitChecks.max }
	};
}

/** Answers whether a finding's words look like a full sentence: at least four words, and a sign that ends it. */
export function isSentence(body: string): boolean {
	const text = body.trim();
	return text.split(/\s+/u).length >= 4 && /[.!?…]["”’')\]]*$/u.test(text);
}

type Step = { value: number; meaning: string };
type Written = {
	score: number | null;
	findings: readonly { kind: FindingKind; body: string }[];
};

/** Why score and text may not agree; `nearer` names the step whose words the text is closer to. */
export type Remark =
	| { why: 'no-score' }
	| { why: 'top-without-strength' }
	| { why: 'low-without-area' }
	| { why: 'nearer'; step: number };

/**
 * Answers gentle remarks on whether a criterion's score and findings agree. The lowest quarter of the scale counts as
 * low. `nearer` when the findings share at least three more words of five letters or more with the description of
 * a neighbouring step than with that of the chosen one.
 */
export function remarksOn(written: Written, steps: readonly Step[]): Remark[] {
	const findings = written.findings.filter(({ body }) => body.trim() !== '');
	if (findings.length === 0) return [];
	const { score } = written;
	if (score === null) return [{ why: 'no-score' }];
	const values = steps.map(({ value }) => value);
	const [min, max] = [Math.min(...values), Math.max(...values)];
	const has = (kind: FindingKind) => findings.some((each) => each.kind === kind);
	const remarks: Remark[] = [];
	if (score === max && has('improvement_area') && !has('strength'))
		remarks.push({ why: 'top-without-strength' });
	if (score <= min + (max - min) / 4 && has('strength') && !has('improvement_area'))
		remarks.push({ why: 'low-without-area' });
	const said = longWords(findings.map(({ body }) => body).join(' '));
	const shared = (value: number) => {
		const step = steps.find((each) => each.value === value);
		return step ? [...longWords(step.meaning)].filter((word) => said.has(word)).length : 0;
	};
	const own = shared(score);
	const nearer = [score - 1, score + 1].find((value) => shared(value) >= own + 3);
	if (nearer !== undefined) remarks.push({ why: 'nearer', step: nearer });
	return remarks;
}

const longWords = (text: string): Set<string> =>
	new Set(
		(text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => countCharacters(word) >= 5)
	);
