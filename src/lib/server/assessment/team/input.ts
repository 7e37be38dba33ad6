// What comes in when a team is put together or somebody is taken into the pool.
import { z } from 'zod';
import { textInput } from '../review/input.ts';

export const teamInput = z.object({
	entryId: z.uuid(),
	examinerIds: z.array(z.uuid()).max(50),
	leadId: z.union([z.uuid(), z.literal('')])
});
export type TeamInput = z.infer<typeof teamInput>;

export const leadInput = z.object({
	entryId: z.uuid(),
	leadId: z.string(),
	/** Why somebody leads who has no experience of it. */
	reason: textInput.default('')
});
export type LeadInput = z.input<typeof leadInput>;

export const examinerInput = z.object({
	editionId: z.uuid(),
	name: textInput,
	email: textInput,
	organisation: textInput
});
export type ExaminerInput = z.infer<typeof examinerInput>;
