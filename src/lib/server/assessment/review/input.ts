// What comes in when an examiner saves a review.
import { z } from 'zod';
import { normaliseText } from '#lib/shared/words.ts';
import { findingKinds } from './rules.ts';

/** A text as it is kept: what no database text can hold becomes the replacement sign. */
export const textInput = z
	.string()
	.transform((text) => normaliseText(text.replaceAll('\0', '\uFFFD').toWellFormed()));

export const passageInput = z.object({
	submissionId: z.uuid(),
	questionKey: z.string().max(200),
	/** Both 0, with an empty quote, when the finding builds on the answer as a whole. */
	from: z.int().nonnegative(),
	to: z.int().nonnegative(),
	quote: z.string()
});

export const findingInput = z.object({
	/** Of a finding that is already there, or the one that a new finding gets; without it the house gives one. */
	id: z.uuid().optional(),
	kind: z.enum(findingKinds),
	body: textInput,
	/** None while what it builds on has not been marked. */
	passages: z.array(passageInput).max(20).default([])
});
export type FindingInput = z.input<typeof findingInput>;

export const reviewInput = z.object({
	entryId: z.uuid(),
	/** The revision that the writer saw; 0 before the first save. */
	revision: z.int32().nonnegative(),
	/** By criterion; what is not named stays, null takes a score away. */
	scores: z.record(z.string(), z.number().nullable()).default({}),
	/** By criterion: all its findings. Those of criteria that are not named stay. */
	findings: z.record(z.string(), z.array(findingInput).max(60)).default({}),
	summary: textInput.optional()
});
export type ReviewInput = z.input<typeof reviewInput>;

export const reopenInput = z.object({
	entryId: z.uuid(),
	personId: z.uuid(),
	/** Why: the examiner reads it, and it stands in the log. */
	reason: textInput
});
export type ReopenInput = z.input<typeof reopenInput>;
