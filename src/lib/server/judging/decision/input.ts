// The shape of a decision as it is posted, and of a sealing.
import { z } from 'zod';
import { normaliseText } from '#lib/shared/words.ts';
import { decided } from './rules.ts';

export const decisionInput = z.object({
	entryId: z.uuid(),
	honour: z.enum(decided),
	citation: z
		.string()
		.max(20_000)
		.nullable()
		.transform((text) => (text === null ? null : normaliseText(text).trim() || null)),
	prizes: z.array(z.object({ key: z.string(), amountOre: z.number().nullable() })).max(20),
	/** Where in its class it is read out, from 1; 0 without a place of its own, then after those that have one. */
	position: z.int().min(0).max(999),
	/** The revision that the writer saw; 0 where there was no decision. */
	revision: z.int32().min(0),
	/** The citation's revision that the writer saw; left out, it is written over whatever stands. */
	citationRevision: z.int32().min(0).optional(),
	/** Why it is decided anew, after the sealing. */
	anew: z.string().trim().max(3000).optional()
});
export type DecisionInput = z.input<typeof decisionInput>;

export const sealingInput = z.object({
	editionId: z.uuid(),
	/** Empty where the award has no classes. */
	classKey: z.string().max(100),
	/** Says on purpose that nobody in the class gets an honour. */
	withoutHonours: z.boolean()
});
export type SealingInput = z.input<typeof sealingInput>;
