// What comes in about conflicts of interest: declarations, a unit's wishes, and pins.
import { z } from 'zod';
import { textInput } from '../review/input.ts';

export const conflictInput = z.object({ entryId: z.uuid(), reason: textInput });
export type ConflictInput = z.infer<typeof conflictInput>;

export const declarationsInput = z.object({
	editionId: z.uuid(),
	/** Entries that are not here, or said nothing of, stay as they are. */
	answers: z
		.array(
			z.object({
				entryId: z.uuid(),
				said: z.enum(['conflict', 'none']),
				/** Why, where there is a conflict. */
				reason: textInput.default('')
			})
		)
		.max(10_000)
});
export type DeclarationsInput = z.input<typeof declarationsInput>;

export const wishInput = z.object({
	entryId: z.uuid(),
	about: z.enum(['person', 'organisation']),
	name: textInput,
	reason: textInput
});
export type WishInput = z.infer<typeof wishInput>;

/** Who takes over from whoever leads and leaves: a member's id, `later`, or empty where it has not been asked yet. */
const takeOverInput = z.object({
	takesOver: z.string().optional(),
	takesOverReason: textInput.optional()
});
export type TakeOver = z.infer<typeof takeOverInput>;

export const pinInput = takeOverInput.extend({
	entryId: z.uuid(),
	personId: z.uuid(),
	pinned: z.enum(['conflict', 'no-conflict']),
	reason: textInput
});
export type PinInput = z.infer<typeof pinInput>;

/** The office's word on a consensus that somebody in conflict took part in. */
export const rulingInput = takeOverInput.extend({
	entryId: z.uuid(),
	personId: z.uuid(),
	reason: textInput
});
export type RulingInput = z.infer<typeof rulingInput>;

export const unpinInput = takeOverInput.extend({ entryId: z.uuid(), personId: z.uuid() });
export type UnpinInput = z.infer<typeof unpinInput>;
