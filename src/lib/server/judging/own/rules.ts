// What a panel's member scores themselves, on the criteria of the panel's own assessment: what is missing, and what it comes to.
import type { PanelAssessment } from '../../programme/index.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { countCharacters } from '#lib/shared/words.ts';
import { wholes } from '../ranking/rules.ts';

export type OwnScores = Record<string, number>;

/** One's own of one entry. */
export type OwnEntry = {
	entryId: string;
	scores: OwnScores;
	note: string;
	/** Rises with each change of scores and note; 0 before the first. */
	revision: number;
	place: number | null;
};

/** What is wrong, and at which field of the form. */
export type OwnMistake = {
	field: string;
	reason: RefusalReason;
	values?: Record<string, number>;
};

/** In characters. */
export const longestOwnNote = 4000;

export const ownScoreField = (criterionKey: string) => `score-${criterionKey}`;
export const ownNoteField = 'note';

/** Answers the scores that were given, without those that were left. */
export function given(scores: Readonly<Record<string, number | null>>): OwnScores {
	return Object.fromEntries(
		Object.entries(scores).flatMap(([key, score]) => (score === null ? [] : [[key, score]]))
	);
}

/** Answers what is wrong with scores and a note, each at its field: `not-an-option`, `too-long`. */
export function ownMistakes(
	{ criteria, scale }: PanelAssessment,
	{ scores, note }: { scores: Readonly<Record<string, number | null>>; note: string }
): OwnMistake[] {
	const known = new Set(criteria.map(({ key }) => key));
	const wrong = Object.entries(given(scores)).filter(
		([key, score]) => !known.has(key) || score < scale.min || score > scale.max
	);
	const length = countCharacters(note);
	return [
		...wrong.map(([key]) => ({ field: ownScoreField(key), reason: 'not-an-option' as const })),
		...(length > longestOwnNote
			? [
					{
						field: ownNoteField,
						reason: 'too-long' as const,
						values: { over: length - longestOwnNote, limit: longestOwnNote }
					}
				]
			: [])
	];
}

/** Answers how many of the criteria have a score. */
export function scoredCriteria({ criteria }: PanelAssessment, scores: OwnScores): number {
	return criteria.filter(({ key }) => scores[key] !== undefined).length;
}

/** Answers the weighted mean of whole scores, null while one is missing. */
export function ownMean({ criteria }: PanelAssessment, scores: OwnScores): number | null {
	if (criteria.some(({ key }) => scores[key] === undefined)) return null;
	const [whole] = wholes([{ entryId: '', classKey: '', assessor: '', scores }], criteria);
	return whole?.score ?? null;
}

/** Answers the entries that lack a score on some criterion. */
export function unscored(
	assessment: PanelAssessment,
	entries: readonly { id: string }[],
	own: ReadonlyMap<string, OwnEntry>
): string[] {
	return entries
		.filter(
			({ id }) => scoredCriteria(assessment, own.get(id)?.scores ?? {}) < assessment.criteria.length
		)
		.map(({ id }) => id);
}
