// What is said of how good an assignment can be: rounded so that it is true however the linear program rounds.
import { worthwhile } from './priced.ts';
import type { Problem } from './problem.ts';

/** The largest value that a sum of fits can have at or below this; the value itself where fits have no common step. */
export const downToStep = (value: number, step: number): number =>
	step > 0 ? Math.floor(value / step + 1e-6) * step : value;

/**
 * By how much the relaxation's optimum may fall short of the true one, in fit: each place of a team could be filled by a
 * pair that promised too little to be worth a column. 0 where fits have no common step: what is proven is then proven but
 * for such a rounding.
 */
export function slackOf({ teamSize, step }: Problem, scale: number): number {
	const places = teamSize.reduce((sum, size) => sum + size, 0);
	return step > 0 ? (places * worthwhile) / scale : 0;
}

/** The bound to state for a sum of fits whose relaxed optimum is given: no sum is larger, nor is what has been found. */
export function statedBound(
	relaxed: number,
	{ slack, step, found }: { slack: number; step: number; found?: number | undefined }
): number {
	return Math.max(downToStep(relaxed + slack, step), found ?? Number.NEGATIVE_INFINITY);
}
