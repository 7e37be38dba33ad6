// What the office can do with mail on the open interface: read the outbox, change and stop what waits, write to some or
// all; and how an edition comes along.
import { z } from 'zod';
import { audienceInput, longestMessage } from '#lib/server/application/index.ts';
import { mailStates } from '#lib/server/platform/mail/index.ts';
import { waiters, waitKinds } from '../../edition-waits.ts';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const edition = z.object({ programme: slug, edition: slug });
const mail = z.object({ mail: slug });
/** The first and the last year of four figures are another in some time zone. */
const instant = z.iso.datetime({ offset: true }).refine((text) => !/^(?:0000|9999)/.test(text));

const mailRow = {
	id: z.string(),
	kind: z.string().describe('Such as entry.receipt, or message for what the office wrote.'),
	to: z.strictObject({ address: z.string(), name: z.string().nullable() }),
	language: z.enum(['sv', 'en']),
	subject: z.string(),
	entry: z.string().nullable(),
	message: z.string().nullable().describe('The message that it is one of.'),
	state: z.enum(mailStates),
	goes_at: z.string().nullable().describe('Not before this; null at once.'),
	sent_at: z.string().nullable(),
	error: z.string().nullable().describe('Why it did not get through.'),
	revision: z.int().describe('Counts the changes. Also the ETag.')
};
const mailSchema = z.strictObject({ ...mailRow, body: z.string() });
export type MailAnswer = z.input<typeof mailSchema>;

const text = (most: number) =>
	z.strictObject({ sv: z.string().max(most), en: z.string().max(most).default('') });

const counts = z.strictObject({ begun: z.int(), submitted: z.int() });
const share = z.strictObject({
	key: z.string(),
	draft: z.int(),
	submitted: z.int(),
	withdrawn: z.int(),
	before: z.int().describe('Submitted in the edition before.')
});

const message = z.object({ message: slug });
const messageSchema = z.strictObject({
	id: z.string(),
	subject: text(longestMessage.subject),
	body: text(longestMessage.body),
	written_by: z.string().nullable(),
	written_at: z.string(),
	revision: z.int().describe('Counts the changes. Also the ETag.')
});
const count = z.strictObject({ count: z.int().describe('How many mails.') });

export const officeMail = {
	outbox: operation({
		path: '/api/v1/editions/{programme}/{edition}/mail',
		summary:
			'The mail of an edition: what waits and what did not get through, at most 500 of each, and one page of 50 of what has gone, the newest first. For the office.',
		query: z.object({
			kind: z.string().max(100).optional(),
			to: z.string().max(200).describe('A part of the name or the address.').optional(),
			entry: slug.optional(),
			page: z.coerce.number().int().min(1).max(100_000).optional()
		}),
		params: edition,
		answer: z.strictObject({
			counts: z.record(z.enum(mailStates), z.int()),
			mail: z.array(z.strictObject(mailRow))
		}),
		bearer: true
	}),
	mail: operation({
		path: '/api/v1/mail/{mail}',
		summary: 'A mail as it looks. What carries a key to an account is never shown.',
		query: none,
		params: mail,
		answer: mailSchema,
		bearer: true
	}),
	changeMail: operation({
		method: 'patch',
		path: '/api/v1/mail/{mail}',
		summary: 'Changes a mail that has not gone: its words, or when it goes.',
		ifMatch: 'required',
		query: none,
		params: mail,
		body: z.strictObject({
			subject: z.string().optional(),
			body: z.string().optional(),
			goes_at: instant.nullable().optional()
		}),
		answer: mailSchema,
		bearer: true
	}),
	stopMail: operation({
		method: 'post',
		path: '/api/v1/mail/{mail}/stop',
		summary: 'Stops a mail that has not gone.',
		ifMatch: 'optional',
		query: none,
		params: mail,
		answer: mailSchema,
		bearer: true
	}),
	sendMail: operation({
		method: 'post',
		path: '/api/v1/mail/{mail}/send',
		summary: 'Lets a mail go now, also one that was stopped or did not get through.',
		ifMatch: 'optional',
		query: none,
		params: mail,
		answer: mailSchema,
		bearer: true
	}),
	writeMessage: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/messages',
		summary:
			'Writes to one, some or all, with placeholders; answers each receiver’s real mail. A dry run is the preview.',
		query: none,
		params: edition,
		body: z.strictObject({
			audience: audienceInput,
			subject: text(longestMessage.subject),
			body: text(longestMessage.body),
			goes_at: instant
				.nullable()
				.default(null)
				.describe('When it goes; until then it can be changed and stopped. Null at once.')
		}),
		answer: z.strictObject({
			message: z.string(),
			mail: z.array(
				z.strictObject({
					id: z.string(),
					to: z.strictObject({ address: z.string(), name: z.string() }),
					language: z.enum(['sv', 'en']),
					subject: z.string(),
					body: z.string(),
					entry: z.string().nullable()
				})
			)
		}),
		bearer: true
	}),
	message: operation({
		path: '/api/v1/messages/{message}',
		summary: 'A message to several as it was written; its ETag is what a change names.',
		query: none,
		params: message,
		answer: messageSchema,
		bearer: true
	}),
	changeMessage: operation({
		method: 'patch',
		path: '/api/v1/messages/{message}',
		summary:
			'Changes the words in every mail of a message that has not gone and that nobody has changed by hand.',
		ifMatch: 'required',
		query: none,
		params: message,
		body: z.strictObject({
			subject: text(longestMessage.subject),
			body: text(longestMessage.body)
		}),
		answer: z.strictObject({ changed: z.int(), changed_by_hand: z.int() }),
		bearer: true
	}),
	stopMessage: operation({
		method: 'post',
		path: '/api/v1/messages/{message}/stop',
		summary: 'Stops all mail of a message that has not gone.',
		query: none,
		params: message,
		answer: count,
		bearer: true
	}),
	sendMessage: operation({
		method: 'post',
		path: '/api/v1/messages/{message}/send',
		summary: 'Lets all mail of a message that has not gone go now.',
		query: none,
		params: message,
		answer: count,
		bearer: true
	}),
	progress: operation({
		path: '/api/v1/editions/{programme}/{edition}/progress',
		summary:
			'How an edition comes along: day by day beside the one before it, from begun to submitted, by class and organisation, and what waits for whom. For the office.',
		query: none,
		params: edition,
		answer: z.strictObject({
			closes: z.string().nullable(),
			days_left: z.int().nullable(),
			funnel: z.strictObject({
				begun: z.int(),
				eligible: z.int(),
				complete: z.int(),
				submitted: z.int()
			}),
			withdrawn: z.int(),
			days: z.array(
				counts.extend({ days_before: z.int().describe('Days before the closing; 0 is the last.') })
			),
			before: z
				.strictObject({
					edition: z.string(),
					days: z.array(counts.extend({ days_before: z.int() })),
					same_day: counts.nullable()
				})
				.nullable(),
			by_class: z.array(share),
			by_organisation: z.array(share),
			waits: z.array(
				z.strictObject({
					who: z.enum(waiters),
					what: z.enum(waitKinds),
					count: z.int(),
					until: z.string().nullable(),
					late: z.boolean()
				})
			)
		}),
		bearer: true
	})
};
