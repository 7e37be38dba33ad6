// What comes in when a visit is arranged, prepared, cancelled or held.
import { z } from 'zod';
import { textInput } from '../review/input.ts';

const lines = textInput.default('');

export const visitInput = z.object({
	entryId: z.uuid(),
	/** Wall clock of the organiser: 'YYYY-MM-DDTHH:MM'. */
	starts: z.string(),
	/** 'HH:MM' of the same day; empty where it is not said. */
	until: z.string().default(''),
	place: textInput,
	/** One thing a line, its time first. */
	agenda: lines,
	/** One a line, what they are to bring after a colon. */
	people: lines,
	message: lines
});
export type VisitInput = z.input<typeof visitInput>;

export const cancelInput = z.object({ entryId: z.uuid(), reason: textInput });
export type CancelInput = z.input<typeof cancelInput>;

export const prepareInput = z.object({
	entryId: z.uuid(),
	/** The revision that the writer saw; 0 before the first. */
	revision: z.int32().nonnegative(),
	people: lines,
	practical: lines
});
export type PrepareInput = z.input<typeof prepareInput>;

export const heldInput = z.object({ entryId: z.uuid(), held: z.boolean() });
export type HeldInput = z.input<typeof heldInput>;
