// Which questions of a form are asked, given what has been answered so far: the same rule on the server and in the
// browser, where questions come and go as one answers.
import type { Typed } from './answers.ts';
import { numberIn } from './money.ts';

/** `is` lists the options that match; a number matches from min to max. */
export type ShownWhen = {
	question: string;
	is: readonly string[];
	min: number | null;
	max: number | null;
};
export type Hanging = { key: string; type: string; shownWhen: readonly ShownWhen[] };

/**
 * Answers the keys of the questions that are asked, of all the questions in the order of the form. A question is asked
 * when all that it hangs on holds; what hangs on a question that is not asked is not asked either.
 */
export function askedKeys(
	questions: readonly Hanging[],
	typedOf: (key: string) => Typed | undefined
): Set<string> {
	const asked = new Map<string, Hanging>();
	for (const question of questions) {
		const holds = question.shownWhen.every((condition) => {
			const earlier = asked.get(condition.question);
			return earlier !== undefined && matches(earlier.type, typedOf(earlier.key), condition);
		});
		if (holds) asked.set(question.key, question);
	}
	return new Set(asked.keys());
}

function matches(type: string, typed: Typed | undefined, { is, min, max }: ShownWhen): boolean {
	if (typed === undefined) return false;
	if (type === 'one-of' || type === 'several-of') {
		return [typed].flat().some((key) => is.includes(key.trim()));
	}
	if (type !== 'number' || (min === null && max === null)) return false;
	const number = numberIn(String(typed));
	return number !== null && (min === null || number >= min) && (max === null || number <= max);
}
