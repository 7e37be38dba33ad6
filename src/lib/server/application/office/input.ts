// What comes in when the office acts on an entry. Shape only.
import { z } from 'zod';
import { verdicts } from './rules.ts';

/** Long enough for a reason that holds, short enough to be read in a mail. */
export const longestReason = 2000;
const reason = z.string().trim().max(longestReason);

export const eligibilityDecisionInput = z.strictObject({
	entryId: z.uuid(),
	/** Null takes the office's word back: the unit's own check counts again. */
	verdict: z.enum(verdicts).nullable(),
	reason
});
export type EligibilityDecisionInput = z.input<typeof eligibilityDecisionInput>;

export const classMoveInput = z.strictObject({
	entryId: z.uuid(),
	classKey: z.string().max(100),
	reason
});
export type ClassMoveInput = z.input<typeof classMoveInput>;

export const reopeningInput = z.strictObject({
	entryId: z.uuid(),
	/** Wall clock in the organiser's zone, the last minute that counts: 'YYYY-MM-DDTHH:MM'. */
	until: z.string().max(30),
	reason,
	/** Entries of the edition have been assessed or decided on, and the office means it all the same. */
	despiteAssessment: z.boolean().default(false)
});
export type ReopeningInput = z.input<typeof reopeningInput>;
