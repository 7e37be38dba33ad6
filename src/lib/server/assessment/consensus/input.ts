// What comes in when the lead saves the team's consensus.
import { z } from 'zod';
import { textInput } from '../review/input.ts';
import { findingKinds } from '../review/rules.ts';

export const agreedFindingInput = z.object({
	id: z.uuid().optional(),
	kind: z.enum(findingKinds),
	body: textInput,
	/** The findings in the reviews that it was made of. */
	madeOf: z.array(z.uuid()).max(60).default([])
});
export type AgreedFindingInput = z.input<typeof agreedFindingInput>;

export const consensusInput = z.object({
	entryId: z.uuid(),
	revision: z.int32().positive(),
	/** By criterion; what is not named stays. */
	scores: z
		.record(z.string(), z.object({ score: z.number().nullable(), reason: textInput.default('') }))
		.default({}),
	/** By criterion: all its findings. Those of criteria that are not named stay. */
	findings: z.record(z.string(), z.array(agreedFindingInput).max(120)).default({}),
	summary: textInput.optional()
});
export type ConsensusInput = z.input<typeof consensusInput>;
