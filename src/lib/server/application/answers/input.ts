// What comes in when one answer is saved as somebody types. Shape only.
import { z } from 'zod';

export const answerInput = z.strictObject({
	question: z.string().max(100),
	revision: z.int32().nonnegative(),
	value: z.union([z.string(), z.array(z.string()).max(500)]),
	/** A new password to a film; null removes it. */
	secret: z.string().max(1000).nullish()
});
