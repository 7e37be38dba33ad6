// Information meetings on the open interface: the office holds them, anybody signs up.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const edition = z.object({ programme: slug, edition: slug });
const one = z.object({ ...edition.shape, meeting: slug });
const read = z.strictObject({ sv: z.string(), en: z.string() });
const text = (most: number) =>
	z.strictObject({ sv: z.string().max(most), en: z.string().max(most) });
const wallClock = z
	.string()
	.max(16)
	.describe('Wall clock in the organiser’s time zone: YYYY-MM-DDTHH:MM.');

// What can be wrong is told by the room itself, at the field and in words.
const written = z.strictObject({
	title: text(200),
	about: text(5000).nullable().default(null),
	starts: wallClock,
	ends: wallClock,
	place: text(500).nullable().default(null),
	link: z
		.string()
		.max(2000)
		.nullable()
		.default(null)
		.describe('Where it is held on line. Told in the mail to those who come, and nowhere else.'),
	seats: z.number().nullable().default(null).describe('Null: as many as come.'),
	closes: wallClock
		.nullable()
		.default(null)
		.describe('The last minute to sign up; null: the start.')
});

const meeting = z.strictObject({
	id: z.string(),
	title: read,
	about: read.nullable(),
	starts: z.string(),
	ends: z.string(),
	place: read.nullable(),
	link: z.string().nullable(),
	seats: z.int().nullable(),
	closes: z.string().nullable(),
	slides: z.string().nullable().describe('The name of the file.'),
	cancelled: read.nullable().describe('Why, where it has been cancelled.'),
	coming: z.int(),
	waiting: z.int(),
	revision: z.int().describe('Counts the changes. Also the ETag.')
});
export type MeetingAnswer = z.input<typeof meeting>;
const told = z.int().describe('How many who come have been told by mail.');

const slides = z.strictObject({
	slides: z.string().nullable().describe('What the file is called.')
});

export const meetings = {
	meetings: operation({
		path: '/api/v1/editions/{programme}/{edition}/meetings',
		summary:
			'The information meetings of a round, for the office. What anybody may know of them stands in the round itself.',
		query: none,
		params: edition,
		answer: z.array(meeting),
		bearer: true
	}),
	addMeeting: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/meetings',
		summary: 'Adds an information meeting.',
		query: none,
		params: edition,
		body: written,
		answer: meeting,
		bearer: true
	}),
	meeting: operation({
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}',
		summary: 'One information meeting, for the office.',
		query: none,
		params: one,
		answer: meeting,
		bearer: true
	}),
	changeMeeting: operation({
		method: 'put',
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}',
		summary:
			'Changes a meeting. Those who come are told when time or place has changed; those who wait get new seats.',
		ifMatch: 'required',
		query: none,
		params: one,
		body: written,
		answer: meeting.extend({ told }),
		bearer: true
	}),
	cancelMeeting: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}/cancellation',
		summary: 'Cancels a meeting and tells all who come or wait why.',
		query: none,
		params: one,
		body: z.strictObject({ why: text(2000) }),
		answer: z.strictObject({ told }),
		bearer: true
	}),
	participants: operation({
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}/participants',
		summary:
			'Who has signed up to a meeting: those who come first, then those who wait. For the office.',
		query: none,
		params: one,
		answer: z.array(
			z.strictObject({
				name: z.string(),
				email: z.string(),
				unit: z.string(),
				needs: z.string().nullable(),
				language: z.enum(['sv', 'en']),
				state: z.enum(['coming', 'waiting', 'cancelled']),
				signed_up_at: z.string()
			})
		),
		bearer: true
	}),
	putSlides: operation({
		method: 'put',
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}/slides',
		summary: 'Shows slides with a meeting: the body is the file itself, a PDF or a presentation.',
		query: z.object({ name: z.string().min(1).max(300).describe('What the file is called.') }),
		params: one,
		upload: true,
		answer: slides,
		bearer: true
	}),
	removeSlides: operation({
		method: 'delete',
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}/slides',
		summary: 'Takes a meeting’s slides away.',
		query: none,
		params: one,
		answer: slides,
		bearer: true
	}),
	leaveMeeting: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}/sign-up/cancellation',
		summary: 'Gives up one’s place by the code in the mail; the first who waits gets it.',
		query: none,
		params: one,
		body: z.strictObject({ code: z.string().max(200) }),
		answer: z.strictObject({ state: z.literal('cancelled') }),
		bearer: false
	}),
	signUp: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/meetings/{meeting}/sign-up',
		summary:
			'Signs somebody up to a meeting; the mail says how to cancel. Needs no account. Bounded: 429 when it is too often.',
		query: none,
		params: one,
		body: z.strictObject({
			name: z.string().max(200),
			email: z.string().max(254),
			unit: z.string().max(200),
			needs: z.string().max(2000).default('').describe('What they need to be able to take part.')
		}),
		answer: z.strictObject({ state: z.enum(['coming', 'waiting']) }),
		bearer: false
	})
};
