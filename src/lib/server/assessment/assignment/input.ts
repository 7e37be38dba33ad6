// What comes in when the office works out who assesses what.
import { z } from 'zod';
import { runScopes } from './plan.ts';

export const runInput = z.object({ editionId: z.uuid() });
export type RunInput = z.infer<typeof runInput>;

export const askInput = runInput.extend({ scope: z.enum(runScopes).default('not-begun') });
export type AskInput = z.input<typeof askInput>;

export const entryInput = runInput.extend({ entryId: z.uuid() });
export type EntryInput = z.infer<typeof entryInput>;

export const takeOutInput = entryInput.extend({ personId: z.uuid() });
export type TakeOutInput = z.infer<typeof takeOutInput>;

export const pinInput = z.object({
	editionId: z.uuid(),
	entryId: z.uuid(),
	personId: z.uuid(),
	pinned: z.boolean()
});
export type PinInput = z.infer<typeof pinInput>;

/** `instead` null: an empty place is filled. */
export const swapInput = z.object({
	editionId: z.uuid(),
	entryId: z.uuid(),
	instead: z.uuid().nullable(),
	personId: z.uuid()
});
export type SwapInput = z.infer<typeof swapInput>;

export const leadInput = z.object({ editionId: z.uuid(), entryId: z.uuid(), personId: z.uuid() });
export type LeadInput = z.infer<typeof leadInput>;

export const replaceInput = z.object({ editionId: z.uuid(), personId: z.uuid() });
export type ReplaceInput = z.infer<typeof replaceInput>;

/** Who takes over which entry from whoever leaves. */
export const takeOverInput = z.object({
	editionId: z.uuid(),
	personId: z.uuid(),
	choices: z
		.array(
			z.object({
				entryId: z.uuid(),
				personId: z.uuid(),
				/** Who leads from now on, where whoever leaves does. */
				leadId: z.uuid().optional()
			})
		)
		.max(100)
});
export type TakeOverInput = z.infer<typeof takeOverInput>;
