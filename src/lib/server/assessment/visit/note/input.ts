// What comes in when something is noted at a visit.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';
import { outcomes } from './rules.ts';

const outcome = z.enum(outcomes).nullable();

export const noteInput = z.object({
	/** The check it answers; null for what was noted besides. */
	findingId: z.uuid().nullable(),
	body: textInput,
	outcome: outcome.default(null),
	/**
	 * The version's own key, made where it was written: what is sent twice under one key is kept once. Without it a key
	 * is made here.
	 */
	key: z.uuid().optional(),
	/** The versions that the writer saw or wrote before this one. */
	seen: z.array(z.string().max(100)).max(100).default([]),
	/** When it was noted, by the clock of the device; now, where nothing is said. */
	notedAt: z.iso.datetime({ offset: true }).optional()
});

export const notesInput = z.object({ entryId: z.uuid(), notes: z.array(noteInput).max(200) });
export type NotesInput = z.input<typeof notesInput>;

export const chooseInput = z.object({
	entryId: z.uuid(),
	/** The version that stands beside. */
	key: z.uuid(),
	choice: z.enum(['this', 'other', 'both']),
	/** The version in place that the writer saw. */
	seen: z.string().max(100)
});
export type ChooseInput = z.input<typeof chooseInput>;

export const settleInput = z.object({
	entryId: z.uuid(),
	findingId: z.uuid(),
	outcome,
	reason: textInput
});
export type SettleInput = z.input<typeof settleInput>;
