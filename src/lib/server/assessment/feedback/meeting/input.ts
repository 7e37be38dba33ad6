// What comes in when a meeting is booked, held and noted.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';
import { audiences } from './rules.ts';

export const meetingInput = z.object({
	entryId: z.uuid(),
	/** Wall clock of the organiser: 'YYYY-MM-DDTHH:MM'. */
	starts: z.string().max(40),
	minutes: z.number(),
	place: textInput.default(''),
	link: textInput.default(''),
	who: textInput.default('')
});
export type MeetingInput = z.input<typeof meetingInput>;

export const heldInput = z.object({ entryId: z.uuid(), on: z.string().max(40) });
export type MeetingHeldInput = z.input<typeof heldInput>;

export const meetingNotesInput = z.object({
	entryId: z.uuid(),
	notes: z
		.array(
			z.object({
				audience: z.enum(audiences),
				body: textInput,
				/** The revision that the writer saw; 0 before there was one. */
				revision: z.int32().nonnegative()
			})
		)
		.max(2)
});
export type MeetingNotesInput = z.input<typeof meetingNotesInput>;
