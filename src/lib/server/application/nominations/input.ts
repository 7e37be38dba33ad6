// What comes in with a nomination.
import { z } from 'zod';
import { looksLikeAddress } from './rules.ts';

export const longestWhy = 2000;

const name = z
	.string()
	.trim()
	.min(1)
	.max(120)
	.refine((text) => !looksLikeAddress(text));

export const nominationInput = z.strictObject({
	nominatorName: name,
	nominatorEmail: z.email().max(200),
	nomineeName: name,
	nomineeEmail: z.email().max(200),
	unit: z
		.string()
		.trim()
		.max(200)
		.transform((text) => text || null),
	appliesAs: z.string().max(20).optional(),
	why: z.string().trim().min(1).max(longestWhy)
});
export type NominationInput = z.output<typeof nominationInput>;

export const longestDecline = 500;

/** Why one declines, where one wants to say. */
export const declineInput = z.strictObject({
	because: z
		.string()
		.trim()
		.max(longestDecline)
		.transform((text) => text || null)
});
