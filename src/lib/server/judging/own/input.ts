// The shape of what a panel's member scores themselves.
import { z } from 'zod';

export const ownScoresInput = z.object({
	entryId: z.uuid(),
	/** As the writer saw it; 0 before the first. */
	revision: z.int().nonnegative(),
	scores: z.record(z.string().max(80), z.int().nullable()),
	note: z.string().max(8000)
});
export type OwnScoresInput = z.infer<typeof ownScoresInput>;

export const ownOrderInput = z.object({
	editionId: z.uuid(),
	revision: z.int().nonnegative(),
	places: z.record(z.uuid(), z.int().min(1).max(999).nullable())
});
export type OwnOrderInput = z.infer<typeof ownOrderInput>;
