// The small shapes that every part of a programme's definition is made of.
import { z } from 'zod';
import type { LocalText } from '#lib/shared/locale.ts';

/** A name that code and addresses use: small letters, digits, and `-` or `_` between them. */
export const keySchema = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);

/** A text in both languages; neither may be empty. */
export const localTextSchema: z.ZodType<LocalText, LocalText> = z.strictObject({
	sv: z.string().trim().min(1),
	en: z.string().trim().min(1)
});

/** A text in both languages, or nothing; leaving it out means nothing. */
export const maybeTextSchema = localTextSchema.nullable().default(null);

/** The stages that an award is put together from; `crosschecks.ts` says which must come before which. */
export const stageKeys = [
	'call',
	'screening',
	'assessment',
	'shortlist',
	'visits',
	'feedback',
	'decision',
	'second-decision',
	'ceremony'
] as const;
export type StageKey = (typeof stageKeys)[number];

/** The two kinds of honour an edition can give. */
export const honourKeys = ['award', 'honourable_mention'] as const;
export type HonourKey = (typeof honourKeys)[number];

/** `is` lists the answers that match ("yes", "no" or option keys); a number matches min to max. */
export const matchSchema = z.strictObject({
	is: z.array(z.string().min(1)).default([]),
	min: z.number().nullable().default(null),
	max: z.number().nullable().default(null)
});
export type Match = z.infer<typeof matchSchema>;

/** Holds when the named question has been answered with something that matches. */
export const conditionSchema = matchSchema.extend({ question: keySchema });
export type Condition = z.infer<typeof conditionSchema>;

/** What follows when a rule about taking part is not satisfied. */
export const consequences = ['may-not-take-part', 'may-not-win-yet'] as const;
export type Consequence = (typeof consequences)[number];

/** A choice among others, in a form or in the eligibility check. */
export const optionSchema = z.strictObject({ key: keySchema, label: localTextSchema });
export type Option = z.infer<typeof optionSchema>;
