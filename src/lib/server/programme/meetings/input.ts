// The shapes of what comes in about information meetings.
import { z } from 'zod';
import { looksLikeAddress, onOneLine } from '#lib/shared/name.ts';
import { wallClockSchema } from '../calendar/schema.ts';
import { localTextSchema } from '../definition/parts.ts';

export const meetingSchema = z
	.strictObject({
		title: localTextSchema,
		about: localTextSchema.nullable().default(null),
		starts: wallClockSchema,
		ends: wallClockSchema,
		place: localTextSchema.nullable().default(null),
		link: z
			.url({ protocol: /^https$/ })
			.max(2000)
			.nullable()
			.default(null),
		seats: z.int().positive().max(100_000).nullable().default(null),
		closes: wallClockSchema.nullable().default(null)
	})
	.refine(({ starts, ends }) => ends > starts, { path: ['ends'] })
	.refine(({ closes, ends }) => closes === null || closes <= ends, { path: ['closes'] })
	.refine(({ place, link }) => place !== null || link !== null, { path: ['place.sv'] });
export type MeetingInput = z.infer<typeof meetingSchema>;

const line = (most: number) => z.string().trim().max(most);

export const signupSchema = z.strictObject({
	// It stands in a mail to whoever has the address.
	name: line(200)
		.transform(onOneLine)
		.pipe(z.string().min(1))
		.refine((text) => !looksLikeAddress(text)),
	email: line(254).pipe(z.email()),
	unit: line(200).min(1),
	needs: line(2000).default('')
});
export type SignupInput = z.infer<typeof signupSchema>;
