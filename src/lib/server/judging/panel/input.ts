// The shape of a panel, of what it may spend, of an answer to its invitation, and of a recusal.
import { z } from 'zod';
import { seatParts } from './rules.ts';

export const panelInput = z.object({
	editionId: z.uuid(),
	seats: z
		.array(
			z.object({
				name: z.string().max(200),
				email: z.string().max(320),
				title: z.string().max(200).optional(),
				chair: z.boolean(),
				part: z.enum(seatParts).exclude(['chair']).optional()
			})
		)
		.max(60)
});
export type PanelInput = z.infer<typeof panelInput>;

/** Null: more than half make a quorum; the prizes have no limit. */
export const termsInput = z.object({
	editionId: z.uuid(),
	quorum: z.int().nullable(),
	prizeBudgetOre: z.int().nullable()
});
export type TermsInput = z.infer<typeof termsInput>;

export const answerInput = z.object({
	editionId: z.uuid(),
	answer: z.enum(['accepted', 'declined']),
	note: z.string().max(1000)
});
export type AnswerInput = z.infer<typeof answerInput>;

/** Of oneself where nobody is named. */
export const recusalInput = z.object({
	entryId: z.uuid(),
	personId: z.uuid().optional(),
	reason: z.string().max(2000)
});
export type RecusalInput = z.infer<typeof recusalInput>;
