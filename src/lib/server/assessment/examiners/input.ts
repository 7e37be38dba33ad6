// What comes in when somebody applies to become an examiner, and when that is answered.
import { z } from 'zod';
import { looksLikeAddress, onOneLine } from '#lib/shared/name.ts';
import { longestExperience, workplacesInput } from '../profile/input.ts';
import { examinerLanguages } from '../profile/rules.ts';
import { textInput } from '../review/input.ts';

export const longestWhy = 2000;
export const longestWords = 1000;

/** What stands in a mail to somebody who has asked for none: on one line, and nothing to follow. */
const line = textInput
	.transform(onOneLine)
	.pipe(z.string().min(1).max(200))
	.refine((text) => !looksLikeAddress(text));
const email = textInput.transform((text) => text.trim().toLowerCase()).pipe(z.email().max(200));

export const applicationInput = z
	.object({
		editionId: z.uuid(),
		name: line,
		email,
		organisation: line,
		unit: line,
		managerName: line,
		managerEmail: email,
		why: textInput.transform((text) => text.trim()).pipe(z.string().min(1).max(longestWhy)),
		fields: z.array(z.string().max(100)).max(50),
		languages: z.array(z.enum(examinerLanguages)).min(1),
		experience: textInput.transform((text) => text.trim()).pipe(z.string().max(longestExperience)),
		pastWorkplaces: workplacesInput,
		consent: z.literal(true)
	})
	// Nobody vouches for themselves.
	.refine((said) => said.email !== said.managerEmail, {
		path: ['managerEmail'],
		params: { reason: 'manager-is-oneself' }
	});
export type ApplicationInput = z.input<typeof applicationInput>;

/** Words that go with an answer; may be empty. */
export const wordsInput = textInput
	.transform((text) => text.trim())
	.pipe(z.string().max(longestWords));
