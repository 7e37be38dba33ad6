// What must agree within the eligibility check: conditions look back, and name answers that exist.
import { notKnown } from './eligibility.ts';
import { conditionMistakes, matchMistakes, outOfOrder } from './condition-checks.ts';
import { mistake, type Mistake } from './mistakes.ts';
import type { Outline, OutlineQuestion } from './outline.ts';

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
