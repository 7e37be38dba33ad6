// What comes in when a visit is arranged or noted.
import { z } from 'zod';
import { textInput } from '../review/input.ts';

export const visitInput = z.object({
	entryId: z.uuid(),
	/** Wall clock of the organiser: 'YYYY-MM-DDTHH:MM'. */
	starts: z.string(),
	place: textInput,
	message: textInput.default('')
});
export type VisitInput = z.input<typeof visitInput>;

export const notesInput = z.object({
	entryId: z.uuid(),
	notes: z
		.array(
			z.object({
				/** The check it answers; null for what was noted besides. */
				findingId: z.uuid().nullable(),
				body: textInput,
				/** When the note that the writer saw had been written; null when there was none. */
				seen: z.string().nullable().default(null)
			})
		)
		.max(200)
});
export type NotesInput = z.input<typeof notesInput>;

export const heldInput = z.object({ entryId: z.uuid(), held: z.boolean() });
export type HeldInput = z.input<typeof heldInput>;
