// What comes in when a unit says what it has changed.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';
import { followUpStates } from './rules.ts';

export const followUpInput = z.object({
	entryId: z.uuid(),
	answers: z
		.array(
			z.object({
				/** The improvement area's key in the report. */
				key: z.string().max(200),
				state: z.enum(followUpStates).nullable(),
				words: textInput.default(''),
				/** The revision that the writer saw; 0 before there was one. */
				revision: z.int32().nonnegative()
			})
		)
		.max(200)
});
export type FollowUpInput = z.input<typeof followUpInput>;
