// The shapes of what comes in about information meetings.
import { z } from 'zod';
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
	name: line(200).min(1),
	email: line(254).pipe(z.email()),
	unit: line(200).min(1),
	needs: line(2000).default('')
});
export type SignupInput = z.infer<typeof signupSchema>;
