// What comes in when the office writes a training case, and when an examiner scores it.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';

const scored = z.object({ score: z.number().nullable(), reason: textInput });

export const caseInput = z.object({
	editionId: z.uuid(),
	/** The revision that the writer saw; 0 before the first save. */
	revision: z.int32().nonnegative(),
	title: textInput,
	introduction: textInput,
	/** Wall clock, or empty. */
	closes: z.string().max(40),
	sections: z.array(z.object({ heading: textInput, text: textInput })).max(60),
	/** What the office or its experts would give, by criterion. */
	key: z.record(z.string(), scored)
});
export type CaseInput = z.input<typeof caseInput>;

export const scoresInput = z.object({
	editionId: z.uuid(),
	revision: z.int32().nonnegative(),
	scores: z.record(z.string(), scored)
});
export type ScoresInput = z.input<typeof scoresInput>;
