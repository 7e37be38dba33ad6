// The shape of what is posted about a citation.
import { z } from 'zod';
import { normaliseText } from '#lib/shared/words.ts';

const text = z
	.string()
	.max(20_000)
	.transform((written) => normaliseText(written).trim());

export const citationInput = z.object({
	entryId: z.uuid(),
	sv: text,
	en: text,
	/** The revision that the writer saw; 0 where nothing was written. */
	revision: z.int32().min(0)
});
export type CitationInput = z.input<typeof citationInput>;

export const lockInput = z.object({ entryId: z.uuid(), revision: z.int32().min(0) });
export type LockInput = z.input<typeof lockInput>;

export const unlockInput = z.object({ entryId: z.uuid(), reason: text });
export type UnlockInput = z.input<typeof unlockInput>;

export const claimInput = z.object({
	entryId: z.uuid(),
	/** A sentence of the Swedish text, or words of one. */
	quote: text,
	by: z.union([
		z.object({ findingId: z.uuid() }),
		z.object({ questionKey: z.string().max(200), words: text })
	])
});
export type ClaimInput = z.input<typeof claimInput>;

export const untieInput = z.object({ entryId: z.uuid(), claimId: z.uuid() });
export type UntieInput = z.input<typeof untieInput>;

/** In characters. */
export const longestComment = 2000;

export const commentInput = z.object({
	entryId: z.uuid(),
	/** The revision that was read. */
	revision: z.int32().min(1),
	/** The words that it is about; empty for the whole. */
	quote: text,
	body: text
});
export type CommentInput = z.input<typeof commentInput>;

export const settleInput = z.object({ entryId: z.uuid(), commentId: z.uuid() });
export type SettleInput = z.input<typeof settleInput>;
