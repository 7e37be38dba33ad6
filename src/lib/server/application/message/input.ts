// What comes in with a message. Shape only; whom it reaches and whether its placeholders exist is looked up later.
import { z } from 'zod';
import { entryStates } from './rules.ts';

const list = z.array(z.string().max(300)).max(2000);

export const audienceInput = z.strictObject({
	units: z
		.strictObject({
			who: z.enum(['contact', 'writers']).default('contact'),
			choose: z.enum(['fitting', 'picked']).default('fitting'),
			states: z.array(z.enum(entryStates)).max(entryStates.length).default([]),
			classes: list.default([]),
			organisations: list.default([]),
			incomplete: z.boolean().default(false),
			picked: list.default([])
		})
		.nullable()
		.default(null),
	examiners: z.boolean().default(false),
	panel: z.boolean().default(false)
});

/** Longest subject and body, in characters. */
export const longest = { subject: 200, body: 10_000 } as const;

export type MessageTexts = {
	subject: { sv: string; en: string };
	body: { sv: string; en: string };
};
