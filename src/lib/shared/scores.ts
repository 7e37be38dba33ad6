// Where scores stand on their scale, for those who draw them: on the page and on paper alike.

export type ScaleEnds = { min: number; max: number };

/** Answers where a value stands on the scale, from 0 to 1. */
export function share(value: number, { min, max }: ScaleEnds): number {
	return max === min ? 0 : (Math.min(Math.max(value, min), max) - min) / (max - min);
}

/**
 * Answers where each review's mark stands across the line, from -1 to 1: alone in the middle, those of the same score
 * beside each other, so that as many are seen as there are.
 */
export function marksAcross(reviews: readonly number[]): { score: number; across: number }[] {
	return [...Map.groupBy(reviews, (score) => score)].flatMap(([score, alike]) =>
		alike.map((_, at) => ({
			score,
			across: alike.length === 1 ? 0 : (2 * at) / (alike.length - 1) - 1
		}))
	);
}
