// What the unit gets to read: strengths and improvement areas by criterion and a summary, never an examiner's own review.
import type { LocalText } from '#lib/shared/locale.ts';
import type { ProgrammeDefinition } from '../../programme/index.ts';
import type { AgreedAssessment } from '../consensus/rules.ts';

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
		strengths: string[];
		improvementAreas: string[];
	}[];
};

/** Answers what the unit is shown of a finished consensus. */
export function feedbackShown(
	definition: ProgrammeDefinition,
	edition: LocalText,
	entry: {
		unitName: string;
		organisationName: string | null;
		title: string | null;
		classKey: string | null;
	},
	agreed: AgreedAssessment
): FeedbackShown {
	const { assessment, classes } = definition;
	const { criteria = [], scale, scoresInFeedback = false } = assessment ?? {};
	return {
		programme: definition.name,
		edition,
		unit: entry.unitName,
		organisation: entry.organisationName,
		title: entry.title,
		className: classes.find(({ key }) => key === entry.classKey)?.name ?? null,
		summary: agreed.summary,
		criteria: criteria.map(({ key, name, question }) => {
			const said = agreed.criteria.find((each) => each.key === key);
			const value = said?.score ?? null;
			return {
				key,
				name,
				question,
				score: scoresInFeedback && value !== null && scale ? { value, max: scale.max } : null,
				strengths: said?.strengths ?? [],
				improvementAreas: said?.improvementAreas ?? []
			};
		})
	};
}
