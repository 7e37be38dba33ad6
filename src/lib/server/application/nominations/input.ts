// What comes in with a nomination.
import { z } from 'zod';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { looksLikeAddress, onOneLine } from '#lib/shared/name.ts';

export const longestWhy = 2000;

/** What stands in a mail to somebody who has asked for none: on one line, and nothing to follow. */
const line = z
	.string()
	.transform(onOneLine)
	.pipe(z.string().max(200))
	.refine((text) => !looksLikeAddress(text));
const name = line.refine((text) => text !== '');

export const nominationInput = z.strictObject({
	nominatorName: name,
	nominatorEmail: z.email().max(200),
	nomineeName: name,
	nomineeEmail: z.email().max(200),
	unit: line.transform((text) => text || null),
	appliesAs: z.string().max(20).optional(),
	why: z.string().trim().min(1).max(longestWhy)
});
export type NominationInput = z.output<typeof nominationInput>;

export const longestDecline = 500;

/** Answers why one declines, null where nothing is said. Refuses `too-long`, at `because`. */
export function declineReason(written: string): Outcome<string | null> {
	const text = written.trim();
	const over = text.length - longestDecline;
	if (over <= 0) return done(text || null);
	const wrong = { reason: 'too-long' as const, values: { over, limit: longestDecline } };
	return refused('too-long', { values: wrong.values, fields: [{ field: 'because', ...wrong }] });
}
