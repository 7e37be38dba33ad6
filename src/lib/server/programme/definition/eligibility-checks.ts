// What must agree within the eligibility check: conditions look back, and name answers that exist.
import { notKnown } from './eligibility.ts';
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline, OutlineMatch, OutlineQuestion } from './outline.ts';

type Path = readonly PropertyKey[];

/** Answers every disagreement among the questions, rules and routes of the eligibility check. */
export function eligibilityMistakes({ eligibility }: Outline): Mistake[] {
	const { questions, routing } = eligibility;
	return [
		...questions.flatMap((question, at) => {
			const path = ['eligibility', 'questions', at];
			return [
				...question.askedWhen.flatMap((condition, which) =>
					conditionMistakes([...path, 'askedWhen', which], condition, questions, at)
				),
				...question.rules.flatMap((rule, which) =>
					matchMistakes([...path, 'rules', which, 'satisfiedBy'], rule.satisfiedBy, question)
				),
				...optionMistakes([...path, 'options'], question),
				...(outOfOrder(question)
					? [
							mistake(
								[...path, 'max'],
								'Det största talet är mindre än det minsta.',
								'The largest number is below the smallest.'
							)
						]
					: [])
			];
		}),
		...routing.flatMap((route, at) =>
			route.when.flatMap((condition, which) =>
				conditionMistakes(
					['eligibility', 'routing', at, 'when', which],
					condition,
					questions,
					questions.length
				)
			)
		)
	];
}

function outOfOrder({ min, max }: { min: number | null; max: number | null }): boolean {
	return min !== null && max !== null && min > max;
}

function optionMistakes(path: Path, question: OutlineQuestion): Mistake[] {
	return question.options.flatMap(({ key }, at) =>
		key === notKnown
			? [
					mistake(
						[...path, at, 'key'],
						`”${notKnown}” betyder ”vet inte än” och kan inte vara ett alternativ.`,
						`“${notKnown}” means “not known yet” and cannot be an option.`
					)
				]
			: []
	);
}

/** A condition may only look at a question that stands before place `at`. */
function conditionMistakes(
	path: Path,
	condition: OutlineMatch & { question: string | null },
	questions: readonly OutlineQuestion[],
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
	return matchMistakes(path, condition, asked);
}

function matchMistakes(path: Path, match: OutlineMatch, question: OutlineQuestion): Mistake[] {
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
			: question.type === 'one-of'
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
