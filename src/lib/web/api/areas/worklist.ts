// What the office can do on the open interface: list an edition's entries, decide on eligibility, move a class, open
// one entry again.
import { z } from 'zod';
import {
	eligibilities,
	exportFormats,
	listColumns,
	listFilterParts,
	noticeStates,
	verdicts
} from '#lib/server/application/index.ts';
import { operation } from '../operation.ts';

const slug = z.string().max(200);
const entry = z.object({ entry: slug });
const none = z.object({});
const wallClock = (description: string) =>
	z.string().describe(`${description} Wall clock in the organiser’s time zone: YYYY-MM-DDTHH:MM.`);
const reason = z.string().max(2000).describe('The applicants read it.');
const sorts = listColumns.flatMap((column) => [column, `-${column}` as const]);

const filters = {
	q: listFilterParts.q
		.describe('Words that all are to be found in unit, organisation, title, contact or number.')
		.optional(),
	state: listFilterParts.state.optional(),
	class: listFilterParts.class.describe('Key of a class.').optional(),
	organisation: listFilterParts.organisation.optional(),
	eligibility: listFilterParts.eligibility.optional(),
	decided_by: listFilterParts.decidedBy.optional(),
	board: listFilterParts.board
		.describe(
			'How far the notice to the board has come; `yes`: declared or further, `no`: missing.'
		)
		.optional(),
	complete: listFilterParts.complete.describe('Nothing hinders submission.').optional(),
	reopened: listFilterParts.reopened.optional()
};

const listedSchema = z.strictObject({
	id: z.string(),
	number: z.int().nullable(),
	state: z.enum(['draft', 'submitted', 'withdrawn']),
	changed: z.boolean().describe('Something was changed after the submission.'),
	class: z.string().nullable(),
	unit: z.string().nullable(),
	organisation: z.string().nullable(),
	title: z.string().nullable(),
	answered: z.int(),
	questions: z.int(),
	missing: z.array(z.string()).describe('What hinders submission, in words.'),
	eligibility: z.enum(eligibilities).describe('As it stands now.'),
	decided_by: z.enum(['office', 'check']),
	reason: z.string().nullable(),
	board_notice: z
		.enum(noticeStates)
		.describe('How far the notice to the board has come; `missing` also where none is asked for.'),
	board: z.string().nullable(),
	notified_on: z.string().nullable(),
	contact: z.strictObject({ name: z.string().nullable(), email: z.string().nullable() }),
	started_at: z.string(),
	saved_at: z.string().nullable(),
	submitted_at: z.string().nullable(),
	reopened_until: wallClock(
		'The last minute that counts; null where it is not open again.'
	).nullable(),
	demo: z.literal(true).optional()
});

const decisionSchema = z.strictObject({
	decision: z.enum(verdicts).nullable().describe('Null: the unit’s own check counts.'),
	reason: z.string().nullable(),
	decided_at: z.string().nullable(),
	decided_by: z.string().nullable()
});
const reopeningSchema = z.strictObject({
	open: z.boolean(),
	until: wallClock('The last minute that counts.').nullable(),
	reason: z.string().nullable()
});

export const worklist = {
	exportEntries: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/entries/export',
		summary:
			'The entries that the filter lets through as a file: CSV, XLSX, or the documents as PDF in a zip. Stands in the audit log.',
		query: z.object({
			format: z.enum(exportFormats),
			...filters,
			sort: z.enum(sorts).describe('A minus turns it round.').default('number')
		}),
		params: z.object({ programme: slug, edition: slug }),
		answer: z.instanceof(Response),
		media: 'application/octet-stream',
		bearer: true
	}),
	listEntries: operation({
		path: '/api/v1/editions/{programme}/{edition}/entries',
		summary: 'All entries of an edition for the office, drafts too: filtered, sorted and paged.',
		query: z.object({
			...filters,
			sort: z.enum(sorts).describe('A minus turns it round.').default('number'),
			page: z.coerce.number().int().min(1).max(100_000).default(1),
			per_page: z.coerce.number().int().min(1).max(200).default(50)
		}),
		params: z.object({ programme: slug, edition: slug }),
		answer: z.strictObject({
			total: z.int(),
			page: z.int(),
			per_page: z.int(),
			entries: z.array(listedSchema)
		}),
		bearer: true
	}),
	eligibilityDecision: operation({
		path: '/api/v1/entries/{entry}/eligibility-decision',
		summary:
			'The office’s word on whether the unit may take part; its ETag is what a change names.',
		query: none,
		params: entry,
		answer: decisionSchema,
		bearer: true
	}),
	decideEligibility: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/eligibility-decision',
		summary:
			'Decides whether the unit may take part, instead of its own check. Mails its applicants.',
		query: none,
		params: entry,
		body: z.strictObject({
			decision: z.enum(verdicts).nullable().describe('Null takes the office’s word back.'),
			reason
		}),
		ifMatch: 'optional',
		answer: decisionSchema,
		bearer: true
	}),
	moveClass: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/class',
		summary:
			'Moves the entry to another class; what was submitted is not changed. If-Match names the class that it leaves.',
		query: none,
		params: entry,
		body: z.strictObject({ class: z.string().max(100), reason }),
		ifMatch: 'optional',
		answer: z.strictObject({ class: z.string() }),
		bearer: true
	}),
	reopening: operation({
		path: '/api/v1/entries/{entry}/reopening',
		summary: 'Whether the entry is open again, and until when; its ETag is what a change names.',
		query: none,
		params: entry,
		answer: reopeningSchema,
		bearer: true
	}),
	reopenEntry: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/reopening',
		summary: 'Opens this entry alone again until a time. Mails its applicants.',
		query: none,
		params: entry,
		body: z.strictObject({
			until: wallClock('The last minute that counts.'),
			reason,
			despite_assessment: z
				.boolean()
				.optional()
				.describe('Needed once entries of the edition have been assessed or decided on.')
		}),
		ifMatch: 'optional',
		answer: reopeningSchema,
		bearer: true
	}),
	closeReopening: operation({
		method: 'delete',
		path: '/api/v1/entries/{entry}/reopening',
		summary: 'Closes the entry before its time.',
		query: none,
		params: entry,
		answer: reopeningSchema,
		bearer: true
	})
};
