// What comes in when an examiner, or the office, says what the examiner can and when.
import { z } from 'zod';
import { onOneLine } from '#lib/shared/name.ts';
import { readPostcode } from '#lib/shared/postcode.ts';
import { textInput } from '../review/input.ts';
import { examinerLanguages, mostAway, mostLoad } from './rules.ts';

export const mostWorkplaces = 20;
export const longestExperience = 2000;

/** Places of work, one a line, as they were written. */
export const workplacesInput = textInput
	.transform((text) =>
		text
			.split('\n')
			.map(onOneLine)
			.filter((line) => line !== '')
	)
	.pipe(z.array(z.string().max(200)).max(mostWorkplaces));

const line = textInput.transform(onOneLine).pipe(z.string().max(200));

/** A postcode, or nothing. */
export const postcodeInput = z.string().max(20).transform(readPostcode).pipe(z.string().nullable());

export const profileInput = z.object({
	fields: z.array(z.string().max(100)).max(50),
	languages: z.array(z.enum(examinerLanguages)).min(1),
	organisation: line.refine((text) => text !== ''),
	unit: line,
	experience: textInput.pipe(z.string().max(longestExperience)),
	pastWorkplaces: workplacesInput,
	/** Left out it stays. */
	postcode: postcodeInput.optional()
});
export type ProfileInput = z.input<typeof profileInput>;

const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
	.refine((text) => {
		try {
			Temporal.PlainDate.from(text, { overflow: 'reject' });
			return true;
		} catch {
			return false;
		}
	});

export const availabilityInput = z
	.object({
		minLoad: z.int().min(0).max(mostLoad),
		maxLoad: z.int().min(0).max(mostLoad),
		notThisYear: z.boolean(),
		away: z
			.array(
				z.object({ from: day, to: day }).refine(({ from, to }) => from <= to, { path: ['to'] })
			)
			.max(mostAway)
	})
	.refine(({ minLoad, maxLoad }) => minLoad <= maxLoad, { path: ['minLoad'] });
export type AvailabilityInput = z.input<typeof availabilityInput>;
