// The shapes of what comes in about a new round.
import { z } from 'zod';
import { keySchema, localTextSchema } from '../definition/parts.ts';

export const roundNameSchema = z.strictObject({
	slug: keySchema,
	year: z.int().min(1990).max(2200).nullable(),
	label: localTextSchema
});
export type RoundName = z.infer<typeof roundNameSchema>;
