// What comes in when a report is edited, and when its second reader answers.
import { z } from 'zod';
import { textInput } from '../../review/input.ts';
import { readingQuestions } from './rules.ts';

const sentence = { entryId: z.uuid(), sentenceId: z.uuid() };

export const sentenceInput = z.object({
	...sentence,
	/** The sentence's revision that the writer saw. */
	revision: z.int32().positive(),
	body: textInput
});
export type SentenceInput = z.input<typeof sentenceInput>;

export const leaveOutInput = z.object({
	...sentence,
	revision: z.int32().positive(),
	/** Null takes it back in. */
	reason: textInput.nullable()
});
export type LeaveOutInput = z.input<typeof leaveOutInput>;

export const moveInput = z.object({ ...sentence, by: z.union([z.literal(-1), z.literal(1)]) });
export type MoveInput = z.input<typeof moveInput>;

export const askInput = z.object({ entryId: z.uuid(), readerId: z.string() });
export type AskInput = z.input<typeof askInput>;

export const readingInput = z.object({
	entryId: z.uuid(),
	/** The draft's revision that was read. */
	revision: z.int32().positive(),
	answers: z.partialRecord(
		z.enum(readingQuestions),
		z.object({ yes: z.boolean(), words: textInput.default('') })
	),
	remarks: z
		.array(z.object({ sentenceId: z.uuid(), question: z.enum(readingQuestions), words: textInput }))
		.max(200)
		.default([])
});
export type ReadingInput = z.input<typeof readingInput>;
