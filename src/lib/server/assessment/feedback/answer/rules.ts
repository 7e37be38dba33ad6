// What a unit says of its feedback: three questions from 1 to 5, and words. Means only of enough answers.

export const ratingQuestions = ['useful', 'understandable', 'fair'] as const;
export type RatingQuestion = (typeof ratingQuestions)[number];
export type Figures = Record<RatingQuestion, number>;

/** So many answers before a mean is shown: of fewer, one unit's own answer could be worked out. */
export const leastForMean = 3;
export const longestWords = 2000;

/** Answers the mean of each question, one decimal; null while fewer than `leastForMean` have answered. */
export function meansOf(ratings: readonly Figures[]): Figures | null {
	if (ratings.length < leastForMean) return null;
	const mean = (question: RatingQuestion) =>
		Math.round((ratings.reduce((sum, each) => sum + each[question], 0) / ratings.length) * 10) / 10;
	return {
		useful: mean('useful'),
		understandable: mean('understandable'),
		fair: mean('fair')
	};
}
