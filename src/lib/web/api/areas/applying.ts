// What a unit can do on the open interface: find out whether it may take part, begin an entry, write it, submit it.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const entry = z.object({ entry: slug });
const question = z.object({ entry: slug, question: slug });
const localText = z.strictObject({ sv: z.string(), en: z.string() });
const eligibility = z
	.record(z.string().max(100), z.union([z.string().max(200), z.number()]))
	.describe('By question: yes, no, the key of an option, a number, or not-known.');

const typed = z
	.union([z.string(), z.array(z.string()).max(500)])
	.describe(
		'As it is typed: a text, or a list of the options’ keys, a contact’s parts, a table’s cells row by row, files’ ids.'
	);
const answerSchema = z.strictObject({
	question: z.string(),
	revision: z.int().describe('Counts the saves; 0 where nothing has been saved. Also the ETag.'),
	value: typed,
	asked: z.boolean().describe('False while the question hangs on another answer.'),
	has_secret: z.boolean().describe('A password goes with it.'),
	problem: z.string().nullable().describe('What must be mended before submission, in words.')
});
export type AnswerAnswer = z.input<typeof answerSchema>;

const savedSchema = z.strictObject({
	question: z.string(),
	revision: z.int(),
	saved_at: z.string(),
	has_secret: z.boolean(),
	problem: z.string().nullable()
});

const results = [
	'may-take-part',
	'may-take-part-not-win-yet',
	'may-not-take-part',
	'not-yet-known'
] as const;

const noticeKey = z.object({ key: slug.describe('The key of the link in the registrar’s mail.') });
const notice = z.strictObject({
	unit: z.string(),
	programme: z.string(),
	edition: z.string(),
	board: z.string(),
	reference: z.string().nullable(),
	confirmed_at: z.string().nullable()
});
export type NoticeAnswer = z.input<typeof notice>;

export const applying = {
	checkEligibility: operation({
		method: 'post',
		path: '/api/v1/programmes/{programme}/eligibility',
		summary: 'Whether a unit may take part, and whom to turn to. Keeps nothing.',
		query: none,
		params: z.object({ programme: slug }),
		body: z.strictObject({ answers: eligibility }),
		answer: z.strictObject({
			result: z.enum(results),
			next: z.string().nullable().describe('The question to ask next; null when all are answered.'),
			missing: z.array(
				z.strictObject({
					question: z.string(),
					consequence: z.enum(['may-not-take-part', 'may-not-win-yet']),
					known: z.boolean(),
					explanation: localText,
					what_to_do: localText.nullable()
				})
			),
			contact: localText.nullable(),
			contact_points: z
				.array(
					z.strictObject({
						organisation: z.string(),
						name: z.string().nullable(),
						email: z.string().nullable(),
						phone: z.string().nullable()
					})
				)
				.describe('Whom to turn to: the one that is meant, or those to choose among.')
		}),
		bearer: false
	}),
	mailEligibility: operation({
		method: 'post',
		path: '/api/v1/programmes/{programme}/eligibility/mail',
		summary:
			'Mails the address that the check goes on from, with the answers so far. Bounded: 429 when it is too often.',
		query: none,
		params: z.object({ programme: slug }),
		body: z.strictObject({ answers: eligibility, email: z.string().max(254) }),
		answer: z.strictObject({ sent: z.literal(true) }),
		bearer: false
	}),
	noticeToConfirm: operation({
		path: '/api/v1/board-notices/{key}',
		summary: 'The notice that a registrar’s link is for.',
		query: none,
		params: noticeKey,
		answer: notice,
		keyed: true,
		bearer: false
	}),
	confirmBoardNotice: operation({
		method: 'post',
		path: '/api/v1/board-notices/{key}/confirmation',
		summary:
			'Confirms that a notice has been received; the unit is told. A second time answers what was confirmed the first.',
		query: none,
		params: noticeKey,
		body: z.strictObject({
			name: z.string().max(200).default(''),
			reference: z.string().max(200).default('')
		}),
		answer: notice,
		keyed: true,
		bearer: false
	}),
	startEntry: operation({
		method: 'post',
		path: '/api/v1/entries',
		summary: 'Begins an entry in an edition whose call is open.',
		query: none,
		params: none,
		body: z.strictObject({
			programme: slug,
			edition: slug,
			class: slug.optional(),
			eligibility: eligibility.optional(),
			applies_as: z
				.enum(['unit', 'organisation', 'person', 'team'])
				.optional()
				.describe('Where the award takes more than one kind.'),
			from: slug.optional().describe('An earlier entry of one’s own, whose facts it begins from.')
		}),
		answer: z.strictObject({ id: z.string() }),
		bearer: true
	}),
	answers: operation({
		path: '/api/v1/entries/{entry}/answers',
		summary: 'The working answers of an entry, for those who write it and the office.',
		query: none,
		params: entry,
		answer: z.array(answerSchema),
		bearer: true
	}),
	answer: operation({
		path: '/api/v1/entries/{entry}/answers/{question}',
		summary: 'One working answer; its ETag is what a change names in If-Match.',
		query: none,
		params: question,
		answer: answerSchema,
		bearer: true
	}),
	saveAnswer: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/answers/{question}',
		summary: 'Saves one answer. Answers 412 with the newer text where another came between.',
		query: none,
		params: question,
		body: z.strictObject({
			value: typed,
			secret: z
				.string()
				.max(1000)
				.nullish()
				.describe('A password to a film; null takes it away, left out it stays.')
		}),
		ifMatch: 'required',
		answer: savedSchema,
		bearer: true
	}),
	saveEligibility: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/eligibility',
		summary: 'Replaces the answers of the eligibility check in an entry.',
		query: none,
		params: entry,
		body: z.strictObject({ answers: eligibility }),
		answer: z.strictObject({ result: z.enum(results) }),
		bearer: true
	}),
	saveBoardNotice: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/board-notice',
		summary: 'Declares that the participation is notified to the unit’s board.',
		query: none,
		params: entry,
		body: z.strictObject({
			board: z.string().max(300),
			notified_on: z.string().max(10).optional().describe('YYYY-MM-DD.'),
			reference: z.string().max(200).optional(),
			declared: z.boolean()
		}),
		answer: z.strictObject({ declared: z.literal(true) }),
		bearer: true
	}),
	boardNotice: operation({
		path: '/api/v1/entries/{entry}/board-notice',
		summary:
			'The notice to the board: what is declared, what the registrar was sent and confirmed.',
		query: none,
		params: entry,
		answer: z.strictObject({
			board: z.string().nullable().describe('Null until it is declared.'),
			notified_on: z.string().nullable(),
			reference: z.string().nullable(),
			mails: z.array(
				z.strictObject({
					to: z.string(),
					sent_at: z.string(),
					confirmed_at: z.string().nullable(),
					confirmed_by: z.string().nullable(),
					reference: z.string().nullable()
				})
			)
		}),
		bearer: true
	}),
	sendBoardNotice: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/board-notice/mail',
		summary: 'Mails the notice to the registrar, with the entry as PDF and a link that confirms.',
		query: none,
		params: entry,
		body: z.strictObject({ address: z.string().max(254) }),
		answer: z.strictObject({ to: z.string() }),
		bearer: true
	}),
	entryMail: operation({
		path: '/api/v1/entries/{entry}/mail',
		summary: 'All mail that the unit has got about its entry, newest first.',
		query: none,
		params: entry,
		answer: z.array(
			z.strictObject({
				kind: z.string(),
				to: z.string(),
				language: z.enum(['sv', 'en']),
				subject: z.string(),
				body: z.string(),
				sent_at: z.string().nullable(),
				attachments: z.array(z.string())
			})
		),
		bearer: true
	}),
	entryDocument: operation({
		path: '/api/v1/entries/{entry}/document',
		summary: 'The entry as PDF/UA: as it was submitted, or as the draft stands.',
		query: z.object({ draft: z.enum(['true', 'false']).optional() }),
		params: entry,
		answer: z.instanceof(Uint8Array),
		media: 'application/pdf',
		bearer: true
	}),
	submitEntry: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/submission',
		summary: 'Submits the entry as it stands. What is missing is told in `current`.',
		query: none,
		params: entry,
		answer: z.strictObject({
			number: z.int(),
			sequence: z.int().describe('1 for the first submission; each later one stands instead.'),
			submitted_at: z.string()
		}),
		bearer: true
	}),
	withdrawEntry: operation({
		method: 'delete',
		path: '/api/v1/entries/{entry}/submission',
		summary: 'Takes a submitted entry back while the call is open.',
		query: none,
		params: entry,
		answer: z.strictObject({ state: z.literal('withdrawn') }),
		bearer: true
	})
};
