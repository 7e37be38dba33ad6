// Whether a unit may take part: evaluates the answers of the eligibility check, one question at a
// time, by the rules in the programme's definition. Needs no account: the answers fit in an address.
import type {
	Condition,
	Consequence,
	EligibilityQuestion,
	EligibilityRule,
	Match,
	ProgrammeDefinition,
	Route
} from '../../programme/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';

/** The answer "I do not know yet". */
export const notKnownAnswer = 'not-known';

/** 'yes' or 'no', the key of an option, a number, or 'not-known'. */
export type EligibilityAnswer = string | number;
export type EligibilityAnswers = Readonly<Record<string, EligibilityAnswer>>;

export type EligibilityResult =
	'may-take-part' | 'may-take-part-not-win-yet' | 'may-not-take-part' | 'not-yet-known';

export type RuleOutcome = 'satisfied' | 'not-satisfied' | 'not-yet-known';

/** What one rule makes of an answer. */
export type RuleExplained = {
	key: string;
	outcome: RuleOutcome;
	consequence: Consequence;
	explanation: LocalText;
	whatToDo: LocalText | null;
};

export type AnswerExplained = {
	question: EligibilityQuestion;
	answer: EligibilityAnswer;
	rules: RuleExplained[];
};

/** A rule that is not satisfied, or of which it is not yet known. */
export type Missing = RuleExplained & { question: string };

export type EligibilityVerdict = {
	result: EligibilityResult;
	/** The next question to ask; null when all that apply are answered. */
	next: EligibilityQuestion | null;
	/** The answered questions that apply, in order, each with its explanation. */
	answered: AnswerExplained[];
	/**
	 * What a page with all questions on it asks: those that apply as far as the answers tell, in order, answered or not.
	 * Nothing more once it is certain that the unit may not take part.
	 */
	asked: EligibilityQuestion[];
	missing: Missing[];
	/** Whom the unit should contact, where the answers say it. */
	route: Route | null;
};

type WithEligibility = Pick<ProgrammeDefinition, 'eligibility'>;
type Truth = true | false | 'unknown';

/** Answers how the unit stands, what to ask next, what is missing and whom to contact. */
export function evaluateEligibility(
	definition: WithEligibility,
	answers: EligibilityAnswers
): EligibilityVerdict {
	const { questions, routing } = definition.eligibility;
	const standing: Standing = {
		known: new Map(),
		answered: [],
		asked: [],
		missing: [],
		next: null
	};
	for (const question of questions) consider(question, answers, standing);
	const { known, answered, missing, next } = standing;
	const result = resultOf(missing, next);
	const stopped = result === 'may-not-take-part';
	return {
		result,
		next,
		answered,
		asked: stopped ? answered.map(({ question }) => question) : standing.asked,
		missing,
		route: routing.find((route) => all(route.when, known) === true) ?? null
	};
}

type Standing = {
	/** The answers to the questions that apply. */
	known: Map<string, EligibilityAnswer>;
	answered: AnswerExplained[];
	asked: EligibilityQuestion[];
	missing: Missing[];
	next: EligibilityQuestion | null;
};

function consider(
	question: EligibilityQuestion,
	answers: EligibilityAnswers,
	standing: Standing
): void {
	const applies = all(question.askedWhen, standing.known);
	if (applies === false) return;
	if (applies === 'unknown') {
		// Whether the question applies hangs on an answer that is not yet known, and so do its rules.
		standing.known.set(question.key, notKnownAnswer);
		standing.missing.push(...missingOf(question, explain(question, notKnownAnswer)));
		return;
	}
	standing.asked.push(question);
	const answer = answerIn(question, answers);
	if (answer === null) {
		standing.next ??= question;
		return;
	}
	const rules = explain(question, answer);
	standing.known.set(question.key, answer);
	standing.answered.push({ question, answer, rules });
	standing.missing.push(...missingOf(question, rules));
}

function answerIn(
	question: EligibilityQuestion,
	answers: EligibilityAnswers
): EligibilityAnswer | null {
	const given = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
	return given === undefined ? null : readAnswer(question, String(given));
}

function explain(question: EligibilityQuestion, answer: EligibilityAnswer): RuleExplained[] {
	return question.rules.map((rule) => {
		const outcome = outcomeOf(rule, answer);
		return {
			key: rule.key,
			outcome,
			consequence: rule.consequence,
			explanation: {
				satisfied: rule.explanation.satisfied,
				'not-satisfied': rule.explanation.notSatisfied,
				'not-yet-known': rule.explanation.notYetKnown
			}[outcome],
			whatToDo:
				outcome === 'satisfied'
					? null
					: outcome === 'not-yet-known'
						? (rule.howToFindOut ?? rule.whatToDo)
						: rule.whatToDo
		};
	});
}

function outcomeOf(rule: EligibilityRule, answer: EligibilityAnswer): RuleOutcome {
	if (answer === notKnownAnswer) return 'not-yet-known';
	return matches(rule.satisfiedBy, answer) ? 'satisfied' : 'not-satisfied';
}

function missingOf(question: EligibilityQuestion, rules: readonly RuleExplained[]): Missing[] {
	return rules
		.filter((rule) => rule.outcome !== 'satisfied')
		.map((rule) => ({ ...rule, question: question.key }));
}

/** Taking part weighs more than winning, and what is known more than what is not. */
function resultOf(
	missing: readonly Missing[],
	next: EligibilityQuestion | null
): EligibilityResult {
	const has = (consequence: Consequence, outcome: RuleOutcome) =>
		missing.some((rule) => rule.consequence === consequence && rule.outcome === outcome);
	if (has('may-not-take-part', 'not-satisfied')) return 'may-not-take-part';
	if (next !== null || has('may-not-take-part', 'not-yet-known')) return 'not-yet-known';
	if (has('may-not-win-yet', 'not-satisfied')) return 'may-take-part-not-win-yet';
	if (has('may-not-win-yet', 'not-yet-known')) return 'not-yet-known';
	return 'may-take-part';
}

function matches(match: Match, answer: EligibilityAnswer): boolean {
	if (typeof answer === 'string') return match.is.includes(answer);
	return (
		(match.min !== null || match.max !== null) &&
		(match.min === null || answer >= match.min) &&
		(match.max === null || answer <= match.max)
	);
}

/** A condition on a question that does not apply does not hold. */
function all(
	conditions: readonly Condition[],
	known: ReadonlyMap<string, EligibilityAnswer>
): Truth {
	let truth: Truth = true;
	for (const condition of conditions) {
		const answer = known.get(condition.question);
		if (answer === notKnownAnswer) truth = 'unknown';
		else if (answer === undefined || !matches(condition, answer)) return false;
	}
	return truth;
}

/** Answers what a text says as an answer to the question, or null when it is none. */
export function readAnswer(question: EligibilityQuestion, text: string): EligibilityAnswer | null {
	const said = text.trim();
	if (said === notKnownAnswer) return question.mayNotKnow ? notKnownAnswer : null;
	switch (question.type) {
		case 'yes-no':
			return said === 'yes' || said === 'no' ? said : null;
		case 'one-of':
			return question.options.some(({ key }) => key === said) ? said : null;
		case 'number': {
			if (!/^-?\d{1,12}(?:[.,]\d{1,6})?$/.test(said)) return null;
			const number = Number(said.replace(',', '.')) + 0;
			if (question.min !== null && number < question.min) return null;
			if (question.max !== null && number > question.max) return null;
			return number;
		}
	}
}

/** Answers the readable answers to questions that apply; anything else is left out. */
export function relevantAnswers(
	definition: WithEligibility,
	answers: EligibilityAnswers
): EligibilityAnswers {
	const { answered } = evaluateEligibility(definition, answers);
	return Object.fromEntries(answered.map(({ question, answer }) => [question.key, answer]));
}

/** Writes the answers as an address' query, in the order of the questions. */
export function answersToQuery(
	definition: WithEligibility,
	answers: EligibilityAnswers
): URLSearchParams {
	const entries = Object.entries(relevantAnswers(definition, answers));
	return new URLSearchParams(entries.map(([key, answer]) => [key, String(answer)]));
}

/** Reads the answers from an address' query; unknown names and unreadable answers are ignored. */
export function answersFromQuery(
	definition: WithEligibility,
	query: URLSearchParams
): EligibilityAnswers {
	const given = definition.eligibility.questions.flatMap(({ key }) => {
		const text = query.get(key);
		return text === null ? [] : [[key, text] as const];
	});
	return relevantAnswers(definition, Object.fromEntries(given));
}
