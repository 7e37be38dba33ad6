// Whether an entry meets what is required to win. The unit may have declared it in its eligibility check; only the
// office's word settles it.
import type {
	ConditionToWin,
	EligibilityQuestion,
	ProgrammeDefinition
} from '../../programme/index.ts';
import type { OfficeWord, PastHonour } from '../../application/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';

export type ConditionWord = 'met' | 'not-met' | 'not-checked';

/** What the office's word rests on, and that document's own day ('YYYY-MM-DD'). */
export type Certificate = { text: string; dated: string | null };

export type ConditionState = {
	key: string;
	text: LocalText;
	word: ConditionWord;
	note: string | null;
	certificate: Certificate | null;
	/** When the office said so; null while it has not, or where nobody needs to. */
	checkedAt: Temporal.Instant | null;
	/** What the unit answered before it applied, in the words of the answer; null when it was not asked. */
	declared: LocalText | null;
};

export type ConditionCheck = {
	conditionKey: string;
	met: boolean;
	note: string | null;
	certificate: Certificate | null;
	checkedAt: Temporal.Instant;
};

const yesNo: Record<string, LocalText> = {
	yes: { sv: 'Ja', en: 'Yes' },
	no: { sv: 'Nej', en: 'No' },
	'not-known': { sv: 'Vet inte än', en: 'Not known yet' }
};

/** Answers how each condition stands, in the definition's order. */
export function conditionStates(
	definition: Pick<ProgrammeDefinition, 'conditionsToWin' | 'eligibility'>,
	checks: readonly ConditionCheck[],
	answers: Readonly<Record<string, unknown>>
): ConditionState[] {
	return definition.conditionsToWin.map((condition) => {
		const check = checks.find(({ conditionKey }) => conditionKey === condition.key);
		return {
			key: condition.key,
			text: condition.text,
			word: check === undefined ? 'not-checked' : check.met ? 'met' : 'not-met',
			note: check?.note ?? null,
			certificate: check?.certificate ?? null,
			checkedAt: check?.checkedAt ?? null,
			declared: declared(definition, condition, answers)
		};
	});
}

/**
 * Answers the award's rules that the unit's earlier honours fall under, as conditions that are not met. The office's
 * word on eligibility counts instead, as it does for the unit's own answers.
 */
export function pastHonourStates(
	past: readonly PastHonour[],
	word: Pick<OfficeWord, 'verdict'> | null
): ConditionState[] {
	if (word?.verdict) return [];
	return past.map(({ key, explanation, honourName, round }) => ({
		key: `past-honour.${key}`,
		text: explanation,
		word: 'not-met',
		note: `${honourName.sv} ${round.sv}`,
		certificate: null,
		checkedAt: null,
		declared: null
	}));
}

/** The first condition that stands in the way of an award, or null. */
export function missingCondition(states: readonly ConditionState[]): ConditionState | null {
	return states.find(({ word }) => word !== 'met') ?? null;
}

function declared(
	definition: Pick<ProgrammeDefinition, 'eligibility'>,
	condition: ConditionToWin,
	answers: Readonly<Record<string, unknown>>
): LocalText | null {
	const question = definition.eligibility.questions.find(
		({ key }) => key === condition.fromEligibility
	);
	const answer = question && answers[question.key];
	if (!question || (typeof answer !== 'string' && typeof answer !== 'number')) return null;
	return wordsOf(question, String(answer));
}

function wordsOf(question: EligibilityQuestion, answer: string): LocalText {
	const known = yesNo[answer];
	if (known) return known;
	const option =
		question.type === 'one-of' ? question.options.find(({ key }) => key === answer) : undefined;
	return option?.label ?? { sv: answer, en: answer };
}
