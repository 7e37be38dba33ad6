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

/** The stages an edition can have, in the order they can come. */
export const stageKeys = [
	'call',
	'assessment',
	'visits',
	'feedback',
	'decision',
	'ceremony'
] as const;
export type StageKey = (typeof stageKeys)[number];

/** The two kinds of honour an edition can give. */
export const honourKeys = ['award', 'honourable_mention'] as const;
export type HonourKey = (typeof honourKeys)[number];

/** A choice among others, in a form or in the eligibility check. */
export const optionSchema = z.strictObject({ key: keySchema, label: localTextSchema });
export type Option = z.infer<typeof optionSchema>;
