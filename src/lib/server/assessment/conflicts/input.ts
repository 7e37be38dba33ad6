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

export const pinInput = z.object({
	entryId: z.uuid(),
	personId: z.uuid(),
	pinned: z.enum(['conflict', 'no-conflict']),
	reason: textInput
});
export type PinInput = z.infer<typeof pinInput>;

export const unpinInput = z.object({ entryId: z.uuid(), personId: z.uuid() });
export type UnpinInput = z.infer<typeof unpinInput>;
