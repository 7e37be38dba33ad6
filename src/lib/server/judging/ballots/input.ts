// The shape of a ballot that is opened, and of a vote.
import { z } from 'zod';

export const ballotInput = z.object({
	editionId: z.uuid(),
	/** Empty where the award has no classes. */
	classKey: z.string().max(80),
	/** What the vote is about; may be empty. */
	question: z.string().trim().max(300),
	secret: z.boolean(),
	/** Who may vote: those who are present. */
	voterIds: z.array(z.uuid()).max(60),
	/** Entries of the class that the vote is not about. */
	leaveOut: z.array(z.uuid()).max(500).default([])
});
export type BallotInput = z.input<typeof ballotInput>;

export const voteInput = z.object({
	ballotId: z.uuid(),
	/** By entry; what is not here, or null, comes after all that have a place. Several may share one. */
	places: z.record(z.uuid(), z.int().min(1).max(999).nullable()),
	/** A vote that places nothing is meant so. */
	blank: z.boolean().default(false)
});
export type VoteInput = z.input<typeof voteInput>;
