// What comes in when the unit says what it thinks of its feedback.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';
import { ratingQuestions } from './rules.ts';

export const ratingInput = z.object({
	entryId: z.uuid(),
	figures: z.partialRecord(z.enum(ratingQuestions), z.number()),
	words: textInput.default(''),
	wordsToTeam: z.boolean().default(false),
	/** When the rating that the writer saw was given; null when there was none. */
	seen: z.string().nullable().default(null)
});
export type RatingInput = z.input<typeof ratingInput>;
