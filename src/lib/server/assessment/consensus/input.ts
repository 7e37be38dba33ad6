// What comes in when a team writes, objects to, and closes its consensus.
import { z } from 'zod';
import { textInput } from '../review/input.ts';
import { findingKinds } from '../review/rules.ts';

export const agreedFindingInput = z.object({
	id: z.uuid().optional(),
	kind: z.enum(findingKinds),
	body: textInput,
	/** The findings in the reviews that it was made of. */
	madeOf: z.array(z.uuid()).max(60).default([])
});
export type AgreedFindingInput = z.input<typeof agreedFindingInput>;

export const criterionInput = z.object({
	entryId: z.uuid(),
	criterionKey: z.string(),
	/** The criterion's revision that the writer began from; 0 before the first save. */
	revision: z.int32().nonnegative(),
	score: z.number().nullable(),
	reason: textInput.default(''),
	/** All the criterion's findings, in their order. */
	findings: z.array(agreedFindingInput).max(120).default([]),
	/** All findings of the reviews on this criterion that are not carried on, with why. */
	setAside: z
		.array(z.object({ findingId: z.uuid(), reason: textInput }))
		.max(120)
		.default([])
});
export type CriterionInput = z.input<typeof criterionInput>;

export const agreedSummaryInput = z.object({
	entryId: z.uuid(),
	/** The summary's revision that the writer began from; 0 before the first save. */
	revision: z.int32().nonnegative(),
	summary: textInput
});
export type AgreedSummaryInput = z.input<typeof agreedSummaryInput>;

export const standpointInput = z.object({
	entryId: z.uuid(),
	/** The revision of the whole consensus that one has read. */
	revision: z.int32().positive()
});
export type StandpointInput = z.input<typeof standpointInput>;

export const objectionInput = z.object({
	entryId: z.uuid(),
	/** Null when it is the whole that one objects to. */
	criterionKey: z.string().nullable().default(null),
	/** A finding of the consensus, on that criterion; null when it is the score. */
	findingId: z.uuid().nullable().default(null),
	body: textInput
});
export type ObjectionInput = z.input<typeof objectionInput>;

export const closingInput = z.object({ entryId: z.uuid(), reason: textInput });
export type ClosingInput = z.input<typeof closingInput>;
