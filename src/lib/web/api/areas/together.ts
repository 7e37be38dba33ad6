// Writing together on the open interface: who shares an entry, the comments, what has been written.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const entry = z.object({ entry: slug });
const person = z.object({ entry: slug, person: slug });
const comment = z.object({ entry: slug, comment: slug });
const question = z.object({ entry: slug, question: slug });
const localText = z.strictObject({ sv: z.string(), en: z.string() });
const right = z.enum(['writer', 'reader']);
const body = z.string().max(20_000);
const predecessor = z
	.enum(['stays', 'leaves'])
	.describe('What becomes of the contact person before.');

const invitationSchema = z.strictObject({
	id: z.string(),
	email: z.string(),
	kind: z.enum(['writer', 'reader', 'contact']),
	expires_at: z.string(),
	expired: z.boolean()
});
const commentSchema = z.strictObject({
	id: z.string(),
	by: z.string(),
	mine: z.boolean(),
	written_at: z.string(),
	edited_at: z.string().nullable(),
	deleted: z.boolean(),
	body: z.string().describe('Empty where it has been deleted.')
});
const threadSchema = z.strictObject({
	id: z.string(),
	question: z.string(),
	resolved_at: z.string().nullable(),
	comments: z.array(commentSchema)
});

const invitation = z.object({
	invitation: slug.describe('Its id, or the key of the link in the mail.')
});
const waiting = z.strictObject({
	id: z.string(),
	kind: z.enum(['writer', 'reader', 'contact']).describe('What one becomes by accepting it.'),
	unit: z.string().nullable(),
	programme: localText,
	edition: localText,
	invited_by: z.string().nullable().describe('Null: the award office.'),
	expires_at: z.string()
});

export const together = {
	invitations: operation({
		path: '/api/v1/invitations',
		summary: 'The invitations to share an entry that wait for whoever asks, newest first.',
		query: z.object({}),
		params: z.object({}),
		answer: z.array(waiting),
		bearer: true
	}),
	acceptInvitation: operation({
		method: 'post',
		path: '/api/v1/invitations/{invitation}/acceptance',
		summary: 'Accepts an invitation, once: one gets the right that it gives. Answers the entry.',
		query: z.object({}),
		params: invitation,
		body: z.strictObject({
			name: z.string().max(200).optional().describe('Where the house knows no name for one yet.')
		}),
		answer: z.strictObject({ entry: z.string() }),
		bearer: true
	}),
	declineInvitation: operation({
		method: 'post',
		path: '/api/v1/invitations/{invitation}/refusal',
		summary: 'Declines an invitation, once.',
		query: z.object({}),
		params: invitation,
		answer: z.strictObject({ declined: z.literal(true) }),
		bearer: true
	}),
	showPresence: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/presence',
		summary:
			'Tells that one is in the entry, for a minute, and answers who else is. For those who share it alone.',
		query: z.object({}),
		params: z.object({ entry: slug }),
		body: z.strictObject({
			section: z.string().max(100),
			question: z.string().max(100).nullable().default(null).describe('Which one one writes in.'),
			gone: z.boolean().default(false).describe('One is not there any more.')
		}),
		answer: z.array(
			z.strictObject({
				name: z.string(),
				section: z.string(),
				question: z.string().nullable()
			})
		),
		bearer: true
	}),
	people: operation({
		path: '/api/v1/entries/{entry}/people',
		summary: 'Who shares an entry, with which right, and who is invited. The ETag is of all of it.',
		query: none,
		params: entry,
		answer: z.strictObject({
			people: z.array(
				z.strictObject({
					id: z.string(),
					name: z.string(),
					email: z.string(),
					right,
					contact: z.boolean()
				})
			),
			invitations: z.array(invitationSchema)
		}),
		bearer: true
	}),
	invite: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/people',
		summary: 'Invites somebody by mail, to write or to read along.',
		query: none,
		params: entry,
		body: z.strictObject({
			email: z.string().max(200),
			name: z.string().max(200).optional(),
			right
		}),
		answer: invitationSchema,
		bearer: true
	}),
	changePerson: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/people/{person}',
		summary:
			'Makes a reader of a writer, or the other way round. For the contact person and the office.',
		ifMatch: 'required',
		query: none,
		params: person,
		body: z.strictObject({ right }),
		answer: z.strictObject({ right }),
		bearer: true
	}),
	removePerson: operation({
		method: 'delete',
		path: '/api/v1/entries/{entry}/people/{person}',
		summary:
			'Takes somebody out of an entry; one’s own id is to leave it. Or takes back an invitation, by its id.',
		query: none,
		params: person,
		answer: z.strictObject({ removed: z.literal(true) }),
		bearer: true
	}),
	handOver: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/hand-over',
		summary:
			'Offers the entry to another contact person, who accepts by mail. With a reason the office does it at once.',
		query: none,
		params: entry,
		body: z.strictObject({
			email: z.string().max(200),
			name: z.string().max(200).optional(),
			predecessor,
			reason: z.string().max(2_000).optional()
		}),
		answer: z.strictObject({ done: z.boolean().describe('False while the offer waits.') }),
		bearer: true
	}),
	comments: operation({
		path: '/api/v1/entries/{entry}/comments',
		summary: 'The comments, in threads by question. For those who share the entry alone.',
		query: z.object({ question: slug.optional() }),
		params: entry,
		answer: z.array(threadSchema),
		bearer: true
	}),
	writeComment: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/comments',
		summary: 'Writes a comment at a question, or answers in a thread.',
		query: none,
		params: entry,
		body: z.strictObject({ question: slug, thread: slug.optional(), body }),
		answer: z.strictObject({ id: z.string() }),
		bearer: true
	}),
	changeComment: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/comments/{comment}',
		summary: 'Changes one’s own comment, or resolves a thread and opens it again.',
		query: none,
		params: comment,
		body: z.union([z.strictObject({ body }), z.strictObject({ resolved: z.boolean() })]),
		answer: z.strictObject({ changed: z.literal(true) }),
		bearer: true
	}),
	deleteComment: operation({
		method: 'delete',
		path: '/api/v1/entries/{entry}/comments/{comment}',
		summary: 'Deletes one’s own comment.',
		query: none,
		params: comment,
		answer: z.strictObject({ deleted: z.literal(true) }),
		bearer: true
	}),
	revisions: operation({
		path: '/api/v1/entries/{entry}/answers/{question}/revisions',
		summary:
			'Everything that has been saved on a question, newest first. The ETag is the newest revision.',
		query: none,
		params: question,
		answer: z.array(
			z.strictObject({
				revision: z.int(),
				value: z.union([z.string(), z.array(z.string())]),
				by: z.string().nullable(),
				saved_at: z.string()
			})
		),
		bearer: true
	}),
	restoreRevision: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/answers/{question}/revisions',
		summary: 'Puts an earlier text back, as a new revision.',
		ifMatch: 'required',
		query: none,
		params: question,
		body: z.strictObject({ revision: z.int().positive() }),
		answer: z.strictObject({ revision: z.int(), saved_at: z.string() }),
		bearer: true
	})
};
