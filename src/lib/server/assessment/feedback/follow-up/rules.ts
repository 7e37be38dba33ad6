// A year after: what the unit says that it has done with each improvement area.
import type { LocalText } from '#lib/shared/locale.ts';
import { areasIn, type FeedbackShown } from '../rules.ts';

/** After so many days the unit is asked what it changed. */
export const followUpAfterDays = 365;

export const followUpStates = ['done', 'begun', 'not-done'] as const;
export type FollowUpState = (typeof followUpStates)[number];

export type FollowUpAnswer = {
	key: string;
	state: FollowUpState;
	words: string;
	revision: number;
};

export type FollowUpArea = {
	key: string;
	text: string;
	criterion: LocalText;
	/** Null while it is not answered. */
	answer: FollowUpAnswer | null;
};

export const stateField = (key: string) => `state-${key}`;
export const followUpWordsField = (key: string) => `words-${key}`;

/** Answers each improvement area of a report with what the unit says of it. */
export function areasAnswered(
	shown: FeedbackShown,
	answers: readonly FollowUpAnswer[]
): FollowUpArea[] {
	return areasIn(shown).map(({ key, text, criterion }) => ({
		key,
		text,
		criterion,
		answer: answers.find((each) => each.key === key) ?? null
	}));
}
