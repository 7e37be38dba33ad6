// What the unit gets to read: strengths and improvement areas by criterion and a summary, never an examiner's own review.
import type { LocalText } from '#lib/shared/locale.ts';
import type { ProgrammeDefinition } from '../../programme/index.ts';
import { isLeftOut, type DraftSentence } from './draft/rules.ts';

/** A sentence as the unit reads it, with the findings of the consensus that it came from. */
export type ShownSentence = { key: string; text: string; findingIds: string[] };

/** The feedback as it was shown on the day of release. */
export type FeedbackShown = {
	programme: LocalText;
	edition: LocalText;
	unit: string;
	organisation: string | null;
	title: string | null;
	className: LocalText | null;
	summary: string;
	criteria: {
		key: string;
		name: LocalText;
		question: LocalText;
		/** Only where the award shows scores to the unit. */
		score: { value: number; max: number } | null;
		strengths: ShownSentence[];
		improvementAreas: ShownSentence[];
	}[];
};

/** Answers what the unit is shown of a draft: all but what is left out, in the draft's order. */
export function feedbackShown(
	definition: ProgrammeDefinition,
	edition: LocalText,
	entry: {
		unitName: string;
		organisationName: string | null;
		title: string | null;
		classKey: string | null;
	},
	agreed: { criteria: { key: string; score: number | null }[] },
	sentences: readonly DraftSentence[]
): FeedbackShown {
	const { assessment, classes } = definition;
	const { criteria = [], scale, scoresInFeedback = false } = assessment ?? {};
	const said = (criterionKey: string, kind: DraftSentence['kind']): ShownSentence[] =>
		sentences
			.filter((each) => each.criterionKey === criterionKey && each.kind === kind)
			.filter((each) => !isLeftOut(each))
			.map(({ id, body, findingIds }) => ({ key: id, text: body, findingIds }));
	return {
		programme: definition.name,
		edition,
		unit: entry.unitName,
		organisation: entry.organisationName,
		title: entry.title,
		className: classes.find(({ key }) => key === entry.classKey)?.name ?? null,
		summary: sentences.find(({ kind }) => kind === 'summary')?.body ?? '',
		criteria: criteria.map(({ key, name, question }) => {
			const value = agreed.criteria.find((each) => each.key === key)?.score ?? null;
			return {
				key,
				name,
				question,
				score: scoresInFeedback && value !== null && scale ? { value, max: scale.max } : null,
				strengths: said(key, 'strength'),
				improvementAreas: said(key, 'improvement_area')
			};
		})
	};
}

type Kept = Omit<FeedbackShown, 'criteria'> & {
	criteria: (Omit<FeedbackShown['criteria'][number], 'strengths' | 'improvementAreas'> & {
		strengths: (string | ShownSentence)[];
		improvementAreas: (string | ShownSentence)[];
	})[];
};

/** Reads what was kept on a day of release. What was released before sentences had an origin is bare text. */
export function readShown(kept: unknown): FeedbackShown {
	const shown = kept as Kept;
	const whole = (list: (string | ShownSentence)[], of: string) =>
		list.map((each, at) =>
			typeof each === 'string' ? { key: `${of}-${at + 1}`, text: each, findingIds: [] } : each
		);
	return {
		...shown,
		criteria: shown.criteria.map((criterion) => ({
			...criterion,
			strengths: whole(criterion.strengths, `${criterion.key}-strength`),
			improvementAreas: whole(criterion.improvementAreas, `${criterion.key}-area`)
		}))
	};
}

/** A sentence of a report by its mark, "S1" or "F2", counted through the whole report. */
export type MarkedSentence = ShownSentence & { mark: string };

/** Answers every sentence of a report but its summary under its mark, as page and document show it. */
export function markedSentences(shown: FeedbackShown): MarkedSentence[] {
	const under = (letter: 'S' | 'F', sentences: ShownSentence[]) =>
		sentences.map((sentence, at) => ({ ...sentence, mark: `${letter}${at + 1}` }));
	return [
		...under(
			'S',
			shown.criteria.flatMap(({ strengths }) => strengths)
		),
		...under(
			'F',
			shown.criteria.flatMap(({ improvementAreas }) => improvementAreas)
		)
	];
}

/** Every improvement area of a report, in its order, with its criterion. */
export function areasIn(
	shown: FeedbackShown
): (ShownSentence & { criterionKey: string; criterion: LocalText })[] {
	return shown.criteria.flatMap(({ key, name, improvementAreas }) =>
		improvementAreas.map((area) => ({ ...area, criterionKey: key, criterion: name }))
	);
}
