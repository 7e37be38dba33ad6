// How alike examiners assess, on the open interface: the round's figures for the office, the training case for examiners.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const edition = z.object({ programme: z.string().max(200), edition: z.string().max(200) });
const interval = z
	.strictObject({ low: z.number(), high: z.number() })
	.nullable()
	.describe('95 %; null where it cannot be said.');
const unsaid = z
	.enum(['no-pairs', 'all-equal', 'too-few-units', 'shares-nothing'])
	.nullable()
	.describe('Why the figure cannot be said, where it cannot.');
const scored = z.strictObject({ score: z.number().nullable(), reason: z.string() });

const trainingCase = z.strictObject({
	programme: z.string(),
	edition: z.string(),
	title: z.string(),
	introduction: z.string(),
	sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
	state: z.enum(['open', 'closed']),
	closes: z.string().nullable().describe('Wall clock of the organiser: YYYY-MM-DDTHH:MM.'),
	mine: z.strictObject({
		state: z.enum(['none', 'draft', 'submitted']),
		revision: z.int(),
		scores: z.record(z.string(), scored)
	}),
	in: z.int().describe('How many examiners have handed in.'),
	of: z.int(),
	shared: z
		.strictObject({
			key: z.record(z.string(), scored),
			scores: z.array(z.strictObject({ mine: z.boolean(), scores: z.record(z.string(), scored) }))
		})
		.nullable()
		.describe(
			'Everyone’s scores without names and the key, once one’s own are in; colleagues’ from three in all.'
		)
});
export type TrainingCaseAnswer = z.infer<typeof trainingCase>;

export const yardstickArea = {
	yardstick: operation({
		path: '/api/v1/editions/{programme}/{edition}/yardstick',
		summary:
			'How alike a round’s teams assess, of those entries whose reviews are all in, and what is late. For the office.',
		query: none,
		params: edition,
		answer: z.strictObject({
			entries_counted: z.int(),
			entries: z.int(),
			severities: z.array(
				z.strictObject({
					examiner: z.string(),
					severity: z
						.number()
						.nullable()
						.describe('Steps of the scale stricter than colleagues; negative: more generous.'),
					interval,
					scores: z.int(),
					group: z.int().nullable().describe('Compare within a group only.'),
					unsaid
				})
			),
			agreement: z.array(
				z.strictObject({
					criterion: z.string(),
					alpha: z.number().nullable().describe('Krippendorff’s alpha, ordinal.'),
					interval,
					entries: z.int(),
					unsaid
				})
			),
			differences: z.array(
				z.strictObject({
					entry_id: z.string(),
					average: z.number(),
					criterion: z.string(),
					low: z.number(),
					high: z.number()
				})
			),
			waiting: z.array(
				z.strictObject({
					examiner: z.string(),
					has: z.int(),
					in: z.int(),
					begun: z.int(),
					not_begun: z.int(),
					entry_ids: z.array(z.string())
				})
			),
			closes: z.string().nullable()
		}),
		bearer: true
	}),
	trainingCases: operation({
		path: '/api/v1/me/training-cases',
		summary: 'The training cases of the rounds that one is an examiner of, with one’s own scores.',
		query: none,
		params: none,
		answer: z.array(trainingCase),
		bearer: true
	}),
	scoreTrainingCase: operation({
		method: 'put',
		path: '/api/v1/me/training-cases/{programme}/{edition}',
		summary:
			'Saves one’s own scores of a training case as a draft, and hands them in with `hand_in`: then they stay as they are.',
		query: none,
		params: edition,
		body: z.strictObject({
			revision: z.int32().nonnegative().describe('The one that was read; 0 before the first save.'),
			scores: z.record(z.string().max(200), scored),
			hand_in: z.boolean().default(false)
		}),
		answer: trainingCase,
		bearer: true
	})
};
