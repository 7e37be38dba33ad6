// The shape of the office's word on a condition.
import { z } from 'zod';

export const conditionInput = z.object({
	entryId: z.uuid(),
	conditionKey: z.string().min(1),
	met: z.boolean(),
	note: z.string().max(2000).nullable().default(null),
	/** What the word rests on, as one looks it up: at most 200 characters. */
	certificate: z.string().max(200).nullable().default(null),
	/** The certificate's own day, 'YYYY-MM-DD'. */
	certificateDated: z.string().nullable().default(null)
});
export type ConditionInput = z.input<typeof conditionInput>;
