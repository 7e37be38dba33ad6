// What a unit gets afterwards, on the open interface: its visit, its feedback, its diploma.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const entry = z.object({ entry: z.string().max(200) });
const localText = z.strictObject({ sv: z.string(), en: z.string() });
const pdf = { query: none, params: entry, answer: z.instanceof(Uint8Array), bearer: true } as const;

export const afterwards = {
	visit: operation({
		path: '/api/v1/entries/{entry}/visit',
		summary: 'The visit to the unit, once it is arranged, for the unit, its team and the office.',
		query: none,
		params: entry,
		answer: z.strictObject({
			starts: z.string().describe('Wall clock in the organiser’s time zone: YYYY-MM-DDTHH:MM.'),
			place: z.string(),
			message: z.string().nullable(),
			held_at: z.string().nullable()
		}),
		bearer: true
	}),
	feedback: operation({
		path: '/api/v1/entries/{entry}/feedback',
		summary: 'The examiners’ feedback, once it has been released.',
		query: none,
		params: entry,
		answer: z.strictObject({
			programme: localText,
			edition: localText,
			unit: z.string(),
			organisation: z.string().nullable(),
			title: z.string().nullable(),
			class: localText.nullable(),
			released_at: z.string(),
			summary: z.string(),
			criteria: z.array(
				z.strictObject({
					key: z.string(),
					name: localText,
					question: localText,
					score: z
						.strictObject({ value: z.number(), max: z.number() })
						.nullable()
						.describe('Null where the award does not show scores to the unit.'),
					strengths: z.array(z.string()),
					improvement_areas: z.array(z.string())
				})
			)
		}),
		bearer: true
	}),
	feedbackDocument: operation({
		path: '/api/v1/entries/{entry}/feedback/document',
		summary: 'The feedback as the PDF that was kept when it was released.',
		media: 'application/pdf',
		...pdf
	}),
	diploma: operation({
		path: '/api/v1/entries/{entry}/diploma',
		summary: 'The unit’s own diploma as PDF, from the release on.',
		media: 'application/pdf',
		...pdf
	})
};
