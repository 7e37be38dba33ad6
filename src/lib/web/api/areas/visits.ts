// Visits on the open interface: dates offered and accepted, and what was seen at each check.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const entry = z.object({ entry: z.string().max(200) });
const wall = z
	.string()
	.max(30)
	.describe('Wall clock in the organiser’s time zone: YYYY-MM-DDTHH:MM.');
const lines = z.string().max(20_000);
const outcome = z.enum(['confirmed', 'changed', 'not_seen']);
const offer = z.strictObject({
	id: z.string(),
	state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
	dates: z.array(z.strictObject({ starts: z.string(), ends: z.string(), place: z.string() })),
	chosen: z.number().nullable().describe('Which of the dates was accepted, from 0.'),
	message: z.string().nullable(),
	answer: z.string().nullable(),
	suggestions: z.string().nullable()
});

export const visits = {
	visitOffer: operation({
		path: '/api/v1/entries/{entry}/visit/offer',
		summary: 'The dates for a visit that were offered last, and how the unit answered.',
		query: none,
		params: entry,
		answer: offer,
		bearer: true
	}),
	offerVisit: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/visit/offer',
		summary:
			'Offers the unit one to five dates for the visit, in place of what was offered before. The unit gets a mail.',
		query: none,
		params: entry,
		body: z.strictObject({
			dates: z
				.array(
					z.strictObject({
						starts: wall,
						until: z.string().max(20).describe('HH:MM of the same day.'),
						place: lines.optional().describe('Left out: as for the first.')
					})
				)
				.max(5),
			agenda: lines.optional().describe('One thing a line, its time first.'),
			people: lines.optional().describe('One a line; after a colon what they are to bring.'),
			message: lines.optional()
		}),
		answer: offer,
		bearer: true
	}),
	acceptVisit: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/visit/offer/acceptance',
		summary:
			'The unit accepts one of the dates: the visit is arranged, and unit and team get a calendar file.',
		query: none,
		params: entry,
		body: z.strictObject({ offer: z.uuid(), chosen: z.int().min(0).max(4) }),
		answer: z.strictObject({ starts: z.string(), ends: z.string().nullable(), place: z.string() }),
		bearer: true
	}),
	noteAtVisit: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/visit/notes',
		summary:
			'Keeps an examiner’s own notes on the visit. What is sent twice under one key is kept once; what meets a newer version of one’s own stands beside it.',
		query: none,
		params: entry,
		body: z.strictObject({
			notes: z
				.array(
					z.strictObject({
						check: z.uuid().nullable().describe('Null for what was noted besides.'),
						body: lines,
						outcome: outcome.nullable().optional(),
						key: z.uuid().optional(),
						seen: z.array(z.string().max(100)).max(100).optional(),
						noted_at: z.iso.datetime({ offset: true }).optional()
					})
				)
				.max(200)
		}),
		answer: z.array(
			z.strictObject({
				check: z.string().nullable(),
				state: z
					.enum(['kept', 'beside', 'refused'])
					.describe('Refused is a note on what is no check of the entry.'),
				version: z.string().describe('The version that stands.')
			})
		),
		bearer: true
	})
};
