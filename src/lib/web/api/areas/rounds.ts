// What the office can do with rounds on the open interface: prepare, open or throw one away, move its dates, correct its
// texts, set its reminders.
import { z } from 'zod';
import {
	ceremonyTimeSchema,
	concerned,
	periodSchema,
	periodStages,
	reminderAudiences,
	reminderSchema,
	stageKeys
} from '#lib/server/programme/index.ts';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const edition = z.object({ programme: slug, edition: slug });
const reminder = z.object({ ...edition.shape, reminder: slug });
const read = z.strictObject({ sv: z.string(), en: z.string() });
const written = (most: number) =>
	z.strictObject({ sv: z.string().max(most), en: z.string().max(most) });

const calendar = z
	.strictObject({
		stages: z.partialRecord(z.enum(periodStages), periodSchema),
		ceremony: ceremonyTimeSchema.nullable()
	})
	.describe(
		'Wall clock in the organiser’s time zone: YYYY-MM-DDTHH:MM. Closing is the last minute that counts.'
	);
const calendarAnswer = {
	calendar,
	prepared: z.boolean().describe('It is only prepared: nobody but the office sees it.')
};

const { days, at } = reminderSchema.shape.when.shape;
const reminderAnswer = z.strictObject({
	key: z.string(),
	name: read,
	to: z.enum(reminderAudiences),
	on: z.boolean(),
	when: z.strictObject({
		stage: z.enum(stageKeys),
		edge: z.enum(['opens', 'closes']),
		days: z.int().describe('Days from the edge of the stage; negative before it.'),
		at: z.string().describe('Wall clock: HH:MM.')
	}),
	due_at: z.string().nullable().describe('Null: the calendar has no such date.'),
	subject: read,
	body: read,
	runs: z.array(z.strictObject({ due_at: z.string(), ran_at: z.string(), receivers: z.int() })),
	revision: z.int().describe('Counts the changes in this edition. Also the ETag of the reminder.')
});
export type ReminderAnswer = z.input<typeof reminderAnswer>;

const correction = z.strictObject({
	path: z.string().describe('As in form.sections[0].title.'),
	before: read,
	after: read,
	note: read.describe('What was wrong: stands beside the text where it is read.'),
	by: z.string().nullable(),
	at: z.string()
});
export type CorrectionAnswer = z.input<typeof correction>;

export const rounds = {
	prepareEdition: operation({
		method: 'post',
		path: '/api/v1/editions',
		summary:
			'Prepares a round from an earlier one: dates moved on by a year, people, meetings and reminders along. Nobody but the office sees it.',
		query: none,
		params: none,
		body: z.strictObject({
			from: z.strictObject({ programme: slug, edition: slug }),
			slug: slug.describe('The address that it is to have: 2027.'),
			year: z.int().nullable().default(null),
			label: written(200),
			definition_from: z
				.enum(['programme', 'edition'])
				.default('programme')
				.describe('The award as it stands now, or as it was in the earlier round.'),
			panel: z.boolean().default(true).describe('Whether last round’s panel comes along.'),
			examiners: z.boolean().default(true)
		}),
		answer: z.strictObject({
			programme: slug,
			edition: slug,
			...calendarAnswer,
			panel: z.int().describe('How many come along; they are appointed when it opens.'),
			examiners: z.int(),
			meetings: z.int()
		}),
		bearer: true
	}),
	openEdition: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/open',
		summary:
			'Opens a prepared round: its people are appointed and it is published. It cannot be undone. If-Match is the ETag of its calendar.',
		ifMatch: 'optional',
		query: none,
		params: edition,
		answer: z.strictObject({ programme: slug, edition: slug }),
		bearer: true
	}),
	throwEditionAway: operation({
		method: 'delete',
		path: '/api/v1/editions/{programme}/{edition}',
		summary: 'Throws a prepared round away. One that has been opened stays.',
		query: none,
		params: edition,
		answer: z.strictObject({ removed: z.literal(true) }),
		bearer: true
	}),
	calendar: operation({
		path: '/api/v1/editions/{programme}/{edition}/calendar',
		summary: 'The dates of a round, also of one that is only prepared, for the office.',
		query: none,
		params: edition,
		answer: z.strictObject(calendarAnswer),
		bearer: true
	}),
	moveDates: operation({
		method: 'put',
		path: '/api/v1/editions/{programme}/{edition}/calendar',
		summary:
			'Moves the dates of a round, at once. Answers what has moved and whom it concerns; nobody is told by it.',
		ifMatch: 'required',
		query: none,
		params: edition,
		body: calendar,
		answer: z.strictObject({
			...calendarAnswer,
			move: z
				.string()
				.nullable()
				.describe('Under this it can be told; null where nothing that is known outside has moved.'),
			moved: z.array(
				z.strictObject({
					stage: z.enum(stageKeys),
					edge: z.enum(['opens', 'closes', 'takes-place']),
					from: z.string().nullable(),
					to: z.string().nullable()
				})
			),
			concerns: z.array(
				z.strictObject({
					who: z.enum(concerned),
					people: z.array(
						z.strictObject({
							name: z.string(),
							address: z.string(),
							language: z.enum(['sv', 'en']),
							unit: z.string().nullable(),
							entry: z.string().nullable()
						})
					)
				})
			)
		}),
		bearer: true
	}),
	tellOfMove: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/calendar/moves/{move}/notice',
		summary:
			'Tells those whom a move of dates concerns. The mails wait in the outbox; to nobody says that nobody is to be told. Once.',
		query: none,
		params: edition.extend({ move: slug }),
		body: z.strictObject({
			to: z.array(z.enum(concerned)).max(concerned.length),
			reason: z.strictObject({ sv: z.string().max(2000), en: z.string().max(2000) }).optional()
		}),
		answer: z.strictObject({ told: z.int().describe('How many mails.') }),
		bearer: true
	}),
	corrections: operation({
		path: '/api/v1/editions/{programme}/{edition}/corrections',
		summary: 'The texts of a round that have been corrected, the latest first, for the office.',
		query: none,
		params: edition,
		answer: z.array(correction),
		bearer: true
	}),
	correctText: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/corrections',
		summary:
			'Corrects a text of a running round. Only texts: what there is, its rules and its order stay.',
		query: none,
		params: edition,
		body: z.strictObject({
			path: z.string().max(500).describe('As in form.sections[0].title.'),
			before: written(20_000).describe(
				'The text as you read it; refused (412) if it is another now.'
			),
			after: written(20_000),
			note: written(2000).describe('What was wrong; read by all who read the text.')
		}),
		answer: correction,
		bearer: true
	}),
	reminders: operation({
		path: '/api/v1/editions/{programme}/{edition}/reminders',
		summary:
			'The reminders of a round: to whom and when they go, and what has gone. For the office.',
		query: none,
		params: edition,
		answer: z.array(reminderAnswer),
		bearer: true
	}),
	reminder: operation({
		path: '/api/v1/editions/{programme}/{edition}/reminders/{reminder}',
		summary: 'One reminder of a round, for the office.',
		query: none,
		params: reminder,
		answer: reminderAnswer,
		bearer: true
	}),
	setReminder: operation({
		method: 'patch',
		path: '/api/v1/editions/{programme}/{edition}/reminders/{reminder}',
		summary: 'Sets a reminder of a round on or off, or moves its time.',
		ifMatch: 'required',
		query: none,
		params: reminder,
		body: z.strictObject({ on: z.boolean().optional(), days: days.optional(), at: at.optional() }),
		answer: reminderAnswer,
		bearer: true
	})
};
