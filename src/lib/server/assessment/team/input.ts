// What comes in when a team is put together or a conflict of interest is declared.
import { z } from 'zod';
import { textInput } from '../review/input.ts';

export const teamInput = z.object({
	entryId: z.uuid(),
	examinerIds: z.array(z.uuid()).max(50),
	leadId: z.union([z.uuid(), z.literal('')])
});
export type TeamInput = z.infer<typeof teamInput>;

export const conflictInput = z.object({ entryId: z.uuid(), reason: textInput });
export type ConflictInput = z.infer<typeof conflictInput>;

export const examinerInput = z.object({
	editionId: z.uuid(),
	name: textInput,
	email: textInput,
	organisation: textInput
});
export type ExaminerInput = z.infer<typeof examinerInput>;
