// What comes in when the office acts on an entry. Shape only.
import { z } from 'zod';
import { verdicts } from './rules.ts';

/** What the office saw when it acted: where it is another now, nothing is done. Left out, it does not matter. */
const seen = z.string().max(100).nullish();

/** Long enough for a reason that holds, short enough to be read in a mail. */
export const longestReason = 2000;
const reason = z.string().trim().max(longestReason);

export const eligibilityDecisionInput = z.strictObject({
	entryId: z.uuid(),
	/** Null takes the office's word back: the unit's own check counts again. */
	verdict: z.enum(verdicts).nullable(),
	reason,
	/** The id of the latest word, or `none`. */
	seen
});
export type EligibilityDecisionInput = z.input<typeof eligibilityDecisionInput>;

export const classMoveInput = z.strictObject({
	entryId: z.uuid(),
	classKey: z.string().max(100),
	reason,
	/** The class that it leaves, or `none`. */
	seen
});
export type ClassMoveInput = z.input<typeof classMoveInput>;

export const reopeningInput = z.strictObject({
	entryId: z.uuid(),
	/** Wall clock in the organiser's zone, the last minute that counts: 'YYYY-MM-DDTHH:MM'. */
	until: z.string().max(30),
	reason,
	/** Entries of the edition have been assessed or decided on, and the office means it all the same. */
	despiteAssessment: z.boolean().default(false),
	/** The id of the latest reopening, or `none`. */
	seen
});
export type ReopeningInput = z.input<typeof reopeningInput>;
