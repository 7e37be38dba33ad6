// What a training case is made of, when it can be opened and scored, and how the scores that are in lie.
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Assessment } from '../../../programme/index.ts';
import { scoreError, scoreField, textError } from '../../review/rules.ts';
import { krippendorffAlpha, type Alpha } from '../statistics/alpha.ts';
import type { Figure } from '../statistics/said.ts';
import { severities, type Score, type Severities } from '../statistics/severity.ts';

/** What is wrong with a field. */
type Wrong = { field: string; reason: RefusalReason; values?: Record<string, string | number> };

export type TrainingState = 'draft' | 'open' | 'closed';
export type TrainingSection = { heading: string; text: string };

/** A score with its reason; the score null while only the reason is written. */
export type Scored = { score: number | null; reason: string };
/** By criterion. */
export type Scores = Partial<Record<string, Scored>>;

export type TrainingCase = {
	id: string;
	editionId: string;
	state: TrainingState;
	title: string;
	introduction: string;
	sections: TrainingSection[];
	/** Wall clock of the organiser. */
	closes: string | null;
	revision: number;
	openedAt: Temporal.Instant | null;
	remindedAt: Temporal.Instant | null;
};

export const longest = { title: 200, introduction: 2000, heading: 200, text: 20_000, reason: 1500 };

/** From how many scores in all colleagues' are shown to each other: of two, nobody would wonder whose the other is. */
export const fewestForSpread = 3;

export const reasonField = (criterionKey: string) => `reason-${criterionKey}`;
export const keyScoreField = (criterionKey: string) => `key-${scoreField(criterionKey)}`;
export const keyReasonField = (criterionKey: string) => `key-${reasonField(criterionKey)}`;
export const headingField = (at: number) => `heading-${at}`;
export const textField = (at: number) => `text-${at}`;

function scoreProblem(scale: Assessment['scale'], criterion: string, scored?: Scored) {
	const score = scored?.score ?? null;
	return score === null ? null : scoreError(scale, criterion, score);
}

/** Too long a text; that it is missing is said when the case is opened. */
const tooLong = (field: string, text: string, limit: number) =>
	text.trim() === '' ? null : textError(field, text, limit);

/** Answers what is wrong with a case as it was typed: texts that are too long, key scores out of the scale. */
export function typedErrors(
	{ scale }: Pick<Assessment, 'scale'>,
	typed: Pick<TrainingCase, 'title' | 'introduction' | 'sections'> & { key: Scores }
): Wrong[] {
	return [
		tooLong('title', typed.title, longest.title),
		tooLong('introduction', typed.introduction, longest.introduction),
		...typed.sections.flatMap(({ heading, text }, at) => [
			tooLong(headingField(at), heading, longest.heading),
			tooLong(textField(at), text, longest.text)
		]),
		...Object.entries(typed.key).flatMap(([criterion, scored]) => {
			const wrong = scoreProblem(scale, criterion, scored);
			return [
				wrong && { ...wrong, field: keyScoreField(criterion) },
				tooLong(keyReasonField(criterion), scored?.reason ?? '', longest.reason)
			];
		})
	].filter((error) => error !== null);
}

/** Answers what is still missing before examiners can read a case: a title, a text, and a last day that is to come. */
export function missingToOpen(
	{ title, sections, closes }: Pick<TrainingCase, 'title' | 'sections' | 'closes'>,
	now: string
): Wrong[] {
	const errors: Wrong[] = [];
	if (title.trim() === '') errors.push({ field: 'title', reason: 'required' });
	if (!sections.some(({ text }) => text.trim() !== '')) {
		errors.push({ field: textField(0), reason: 'required' });
	}
	if (closes === null) errors.push({ field: 'closes', reason: 'not-a-time' });
	else if (closes <= now) errors.push({ field: 'closes', reason: 'closes-in-past' });
	return errors;
}

/** Answers what is wrong with an examiner's scores as they were typed: out of the scale, a reason that is too long. */
export function scoreErrors({ scale }: Pick<Assessment, 'scale'>, scores: Scores): Wrong[] {
	return Object.entries(scores).flatMap(([criterion, scored]) =>
		[
			scoreProblem(scale, criterion, scored),
			tooLong(reasonField(criterion), scored?.reason ?? '', longest.reason)
		].filter((error) => error !== null)
	);
}

/** Answers what is missing before scores can be handed in: on each criterion a score and the reason for it. */
export function missingScores({ criteria }: Pick<Assessment, 'criteria'>, scores: Scores): Wrong[] {
	return criteria.flatMap(({ key }) => {
		const { score, reason } = scores[key] ?? { score: null, reason: '' };
		return [
			...(score === null ? [{ field: scoreField(key), reason: 'required' as const }] : []),
			...(reason.trim() === '' ? [{ field: reasonField(key), reason: 'required' as const }] : [])
		];
	});
}

/** Somebody's scores that are in; `who` is a number for colleagues, a person's id for the office. */
export type ScoredBy = { who: string; mine: boolean; scores: Scores };

export type CriterionSpread = {
	criterionKey: string;
	/** How many gave each step of the scale, from its lowest. */
	counts: number[];
	/** One's own. */
	mine: number | null;
	key: number | null;
	lowest: number | null;
	highest: number | null;
	/** The reasons that were given, the lowest score first; without who. */
	reasons: { score: number; reason: string; mine: boolean }[];
};

/** Answers how the scores that are in lie, criterion by criterion, beside the key. */
export function spreadOf(
	{ criteria, scale }: Pick<Assessment, 'criteria' | 'scale'>,
	scored: readonly ScoredBy[],
	keyScores: Scores
): CriterionSpread[] {
	return criteria.map(({ key }) => {
		const given = scored.flatMap(({ mine, scores }) => {
			const { score = null, reason = '' } = scores[key] ?? {};
			return score === null ? [] : [{ score, reason, mine }];
		});
		const all = given.map(({ score }) => score);
		return {
			criterionKey: key,
			counts: Array.from(
				{ length: scale.max - scale.min + 1 },
				(_, at) => all.filter((score) => score === scale.min + at).length
			),
			mine: given.find(({ mine }) => mine)?.score ?? null,
			key: keyScores[key]?.score ?? null,
			lowest: all.length > 0 ? Math.min(...all) : null,
			highest: all.length > 0 ? Math.max(...all) : null,
			// Among equal scores by their words, so that the order says nothing of who is behind which.
			reasons: onceEach(given)
				.filter(({ reason }) => reason.trim() !== '')
				.sort(
					(one, other) => one.score - other.score || one.reason.localeCompare(other.reason, 'sv')
				)
		};
	});
}

/** What several have written in the same words is read once; one's own is one's own. */
function onceEach<G extends { score: number; reason: string; mine: boolean }>(given: G[]): G[] {
	const words = ({ score, reason, mine }: G) => JSON.stringify([score, reason.trim(), mine]);
	return [...new Map(given.map((each) => [words(each), each])).values()];
}

/** Answers how strict each is on the case: everyone has scored the same, so that no entry's merit is in the way. */
export function caseSeverities(scored: readonly ScoredBy[]): Figure<Severities> {
	const scores: Score[] = scored.flatMap(({ who, scores: given }) =>
		Object.entries(given).flatMap(([cell, each]) =>
			typeof each?.score !== 'number' ? [] : [{ examiner: who, cell, score: each.score }]
		)
	);
	return severities(scores);
}

/** Answers how far all agree on the case, its criteria taken as the things that are scored. */
export function caseAlpha(
	spreads: readonly Pick<CriterionSpread, 'counts'>[],
	min: number
): Figure<Alpha> {
	return krippendorffAlpha(
		spreads.map(({ counts }) => counts.flatMap((many, at) => Array<number>(many).fill(min + at)))
	);
}

/** Answers how far somebody lies from the key on average, in steps: positive above it; null where there is none. */
export function fromKey(scores: Scores, keyScores: Scores): number | null {
	const apart = Object.entries(keyScores).flatMap(([criterion, key]) => {
		const score = scores[criterion]?.score ?? null;
		return typeof key?.score !== 'number' || score === null ? [] : [score - key.score];
	});
	return apart.length === 0 ? null : apart.reduce((sum, each) => sum + each, 0) / apart.length;
}

/** "måndag 20 september kl. 23.59", or nothing where there is no last day. */
export const lastDay = ({ closes }: Pick<TrainingCase, 'closes'>, locale: Locale): string =>
	closes === null ? '' : dayAndTime(locale, closes);
