// Who may apply, said as data: questions one at a time, rules with an explanation for each outcome,
// and whom to contact. `application/eligibility/rules.ts` evaluates it.
import { z } from 'zod';
import {
	conditionSchema,
	consequences,
	keySchema,
	localTextSchema,
	matchSchema,
	maybeTextSchema,
	optionSchema
} from './parts.ts';

/** The answer "I do not know yet"; no option may take this key. */
export const notKnown = 'not-known';

export const eligibilityRuleSchema = z.strictObject({
	key: keySchema,
	satisfiedBy: matchSchema,
	consequence: z.enum(consequences),
	explanation: z.strictObject({
		satisfied: localTextSchema,
		notSatisfied: localTextSchema,
		notYetKnown: localTextSchema
	}),
	/** What a unit can do when the rule is not satisfied. */
	whatToDo: maybeTextSchema,
	/** How a unit finds out, when the answer is not yet known; left out, it is told `whatToDo`. */
	howToFindOut: maybeTextSchema
});
export type EligibilityRule = z.infer<typeof eligibilityRuleSchema>;

const asked = {
	key: keySchema,
	question: localTextSchema,
	help: maybeTextSchema,
	/** Whether "I do not know yet" is offered as an answer. */
	mayNotKnow: z.boolean().default(true),
	/** All conditions must hold, or the question is passed over; each names an earlier question. */
	askedWhen: z.array(conditionSchema).default([]),
	/** A question without rules excludes nobody; it is asked to route or to choose what follows. */
	rules: z.array(eligibilityRuleSchema).default([])
};

export const eligibilityQuestionSchema = z.discriminatedUnion('type', [
	z.strictObject({ ...asked, type: z.literal('yes-no') }),
	z.strictObject({ ...asked, type: z.literal('one-of'), options: z.array(optionSchema).min(2) }),
	z.strictObject({
		...asked,
		type: z.literal('number'),
		min: z.number().nullable().default(null),
		max: z.number().nullable().default(null),
		unit: maybeTextSchema
	})
]);
export type EligibilityQuestion = z.infer<typeof eligibilityQuestionSchema>;

/**
 * Whom to contact, when all the conditions hold; the first route that fits is the one. Where `contact` names no single
 * organisation, `among` is a part of the names of those to choose among; all administrations where it is left out.
 */
export const routeSchema = z.strictObject({
	key: keySchema,
	when: z.array(conditionSchema).default([]),
	contact: localTextSchema,
	text: localTextSchema,
	among: z.string().trim().min(1).optional()
});
export type Route = z.infer<typeof routeSchema>;

export const eligibilitySchema = z.strictObject({
	intro: localTextSchema,
	questions: z.array(eligibilityQuestionSchema).min(1),
	routing: z.array(routeSchema).default([])
});
export type Eligibility = z.infer<typeof eligibilitySchema>;
