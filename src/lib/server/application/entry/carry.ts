// What a new entry can take over from an earlier one: the facts about the unit, which seldom change. What was written
// about the work is written anew.
import type { LocalText } from '#lib/shared/locale.ts';
import {
	formQuestions,
	type FormQuestion,
	type FormQuestionType,
	type ProgrammeDefinition
} from '../../programme/index.ts';
import { isEmpty, readTyped, shownText, type Typed } from '../answers/rules.ts';
import { relevantAnswers, type EligibilityAnswers } from '../eligibility/rules.ts';

type Asks = Pick<ProgrammeDefinition, 'form' | 'eligibility'>;

/** Types of question that ask for a fact about the unit; numbers and texts are of their year. */
const factual: ReadonlySet<FormQuestionType> = new Set([
	'short-text',
	'e-mail',
	'phone',
	'contact',
	'organisation',
	'unit'
]);

const isFact = ({ type, role }: FormQuestion) =>
	role === 'class' || (factual.has(type) && role !== 'title');

export type Fact = { question: FormQuestion; typed: Typed; text: LocalText };

/**
 * Answers the facts of an earlier entry that the new form asks for too: under the same key, in the same way, and still
 * a readable answer to it.
 */
export function factsToCarry(
	now: Asks,
	then: { definition: Asks; answers: ReadonlyMap<string, Typed> }
): Fact[] {
	const before = new Map(formQuestions(then.definition).map((each) => [each.key, each]));
	return formQuestions(now).flatMap((question) => {
		const typed = then.answers.get(question.key);
		if (!isFact(question) || typed === undefined || isEmpty(typed)) return [];
		if (before.get(question.key)?.type !== question.type) return [];
		if (readTyped(question, typed).problem) return [];
		return [{ question, typed, text: shownText(question, typed) }];
	});
}

/** Answers what can be taken over from the eligibility check: what kind of unit it is. The rest is asked anew each year. */
export function eligibilityToCarry(now: Asks, then: EligibilityAnswers): EligibilityAnswers {
	const kinds = now.eligibility.questions.filter(({ type }) => type === 'one-of');
	const kept = Object.fromEntries(
		kinds.flatMap(({ key }) => {
			const answer = then[key];
			return answer === undefined ? [] : [[key, answer] as const];
		})
	);
	return relevantAnswers(now, kept);
}
