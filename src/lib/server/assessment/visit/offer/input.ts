// What comes in when dates for a visit are offered, accepted, declined or withdrawn.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';

const lines = textInput.default('');

export const offerInput = z.object({
	entryId: z.uuid(),
	/** One to five. What is empty throughout is none. */
	dates: z
		.array(
			z.object({
				/** Wall clock of the organiser: 'YYYY-MM-DDTHH:MM'. */
				starts: z.string(),
				/** 'HH:MM' of the same day. */
				until: z.string(),
				/** An address or a video link; empty: as for the first. */
				place: textInput.default('')
			})
		)
		.max(5),
	/** One thing a line, its time first. */
	agenda: lines,
	/** One a line, what they are to bring after a colon. */
	people: lines,
	message: lines
});
export type OfferInput = z.input<typeof offerInput>;

const offer = { entryId: z.uuid(), offerId: z.uuid() };

export const acceptInput = z.object({
	...offer,
	/** Which of the dates, from 0; null where none was chosen. */
	chosen: z.int().min(0).max(4).nullable()
});
export type AcceptInput = z.input<typeof acceptInput>;

export const declineInput = z.object({ ...offer, answer: lines, suggestions: lines });
export type DeclineInput = z.input<typeof declineInput>;

export const withdrawInput = z.object(offer);
export type WithdrawInput = z.input<typeof withdrawInput>;
