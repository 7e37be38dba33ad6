// What must agree in a condition, in the eligibility check and in the form: it looks back at a question that is there,
// and names answers that the question has.
import { mistake, type Mistake } from './mistakes.ts';
import type { OutlineMatch } from './outline.ts';

type Path = readonly PropertyKey[];
type Asked = {
	key: string | null;
	type: string | null;
	options: readonly { key: string | null }[];
};

/** Types of question whose answers nobody can list, and which hence no condition can look at. */
const wordless = new Set([
	'short-text',
	'long-text',
	'money',
	'date',
	'e-mail',
	'phone',
	'link',
	'film',
	'contact',
	'organisation',
	'unit',
	'table',
	'file'
]);

/** Answers whether the limits are reversed. */
export function outOfOrder({ min, max }: { min: number | null; max: number | null }): boolean {
	return min !== null && max !== null && min > max;
}

/** A condition may only look at a question that stands before place `at`, and that can be matched. */
export function conditionMistakes(
	path: Path,
	condition: OutlineMatch & { question: string | null },
	questions: readonly Asked[],
	at: number
): Mistake[] {
	if (condition.question === null) return [];
	const place = questions.findIndex(({ key }) => key === condition.question);
	const asked = questions[place];
	if (!asked)
		return [
			mistake(
				[...path, 'question'],
				`Det finns ingen fråga ”${condition.question}”.`,
				`There is no question “${condition.question}”.`
			)
		];
	if (place >= at)
		return [
			mistake(
				[...path, 'question'],
				`Frågan ”${condition.question}” ställs inte före den här.`,
				`The question “${condition.question}” is not asked before this one.`
			)
		];
	if (asked.type !== null && wordless.has(asked.type))
		return [
			mistake(
				[...path, 'question'],
				`Frågan ”${condition.question}” har inga svar att välja bland.`,
				`The question “${condition.question}” has no answers to choose among.`
			)
		];
	return matchMistakes(path, condition, asked);
}

/** Answers what is wrong with a match for the answers of a question. */
export function matchMistakes(path: Path, match: OutlineMatch, question: Asked): Mistake[] {
	if (question.type === 'number') {
		if (match.is.length > 0)
			return [
				mistake(
					[...path, 'is'],
					'Frågan besvaras med ett tal: ange min eller max.',
					'The question is answered with a number: give min or max.'
				)
			];
		if (match.min === null && match.max === null)
			return [mistake(path, 'Ange vilka tal som gäller.', 'Say which numbers are meant.')];
		return outOfOrder(match)
			? [
					mistake(
						[...path, 'max'],
						'Det största talet är mindre än det minsta.',
						'The largest number is below the smallest.'
					)
				]
			: [];
	}
	const possible =
		question.type === 'yes-no'
			? ['yes', 'no']
			: question.type === 'one-of' || question.type === 'several-of'
				? question.options.flatMap(({ key }) => key ?? [])
				: null;
	// The type itself is unreadable: the shape says so, and nothing more can be told here.
	if (!possible) return [];
	if (match.is.length === 0)
		return [mistake(path, 'Ange vilka svar som gäller.', 'Say which answers are meant.')];
	return match.is.flatMap((answer, at) =>
		possible.includes(answer)
			? []
			: [
					mistake(
						[...path, 'is', at],
						`Frågan ”${question.key}” har inget svar ”${answer}”.`,
						`The question “${question.key}” has no answer “${answer}”.`
					)
				]
	);
}
