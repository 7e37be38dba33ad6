// Nominations on the open interface: anybody nominates, the nominated sees what is theirs, the office sees them all.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const edition = z.object({ programme: slug, edition: slug });
const kinds = z.enum(['unit', 'organisation', 'person', 'team']);
const side = z.strictObject({ name: z.string(), email: z.string() });
const nomination = z.strictObject({
	id: z.string(),
	edition_id: z.string(),
	nominator: side,
	nominee: side,
	unit: z.string().nullable(),
	applies_as: kinds,
	why: z.string(),
	state: z.enum(['invited', 'accepted', 'declined', 'withdrawn']),
	declined_because: z.string().nullable(),
	nominated_at: z.string(),
	answered_at: z.string().nullable().describe('Or when it was taken back.'),
	entry: z
		.string()
		.nullable()
		.describe('The entry that was begun from it; not told to whoever nominated.')
});
export type NominationAnswer = z.input<typeof nomination>;
const ownNomination = nomination.extend({
	side: z.enum(['nominator', 'nominee']).describe('On which side one stands oneself.')
});
export type OwnNominationAnswer = z.input<typeof ownNomination>;
const key = z.object({
	key: z
		.string()
		.max(100)
		.describe('The id of one’s own nomination, or the key of the link in the invitation.')
});
const done = z.strictObject({ id: z.string() });

export const nominations = {
	nominations: operation({
		path: '/api/v1/editions/{programme}/{edition}/nominations',
		summary: 'Who has been nominated, by whom and why, newest first, for the office.',
		query: none,
		params: edition,
		answer: z.array(nomination),
		bearer: true
	}),
	nominate: operation({
		method: 'post',
		path: '/api/v1/editions/{programme}/{edition}/nominations',
		summary: 'Nominates somebody, who is invited by mail. Needs no account.',
		query: none,
		params: edition,
		body: z.strictObject({
			nominator: z.strictObject({ name: z.string(), email: z.string() }),
			nominee: z.strictObject({ name: z.string(), email: z.string() }),
			unit: z.string().nullable().default(null),
			applies_as: kinds.optional(),
			why: z.string()
		}),
		answer: z.strictObject({ id: z.string() }),
		bearer: false
	}),
	myNominations: operation({
		path: '/api/v1/nominations',
		summary: 'The nominations that whoever asks has made or got, newest first.',
		query: none,
		params: none,
		answer: z.array(ownNomination),
		bearer: true
	}),
	nomination: operation({
		path: '/api/v1/nominations/{key}',
		summary: 'One nomination: one’s own, or the one that an invitation’s link is for.',
		query: none,
		params: key,
		answer: ownNomination,
		keyed: true,
		bearer: false
	}),
	withdrawNomination: operation({
		method: 'delete',
		path: '/api/v1/nominations/{key}',
		summary: 'Takes back a nomination that one has made, while it waits for an answer.',
		query: none,
		params: key,
		answer: done,
		bearer: true
	}),
	acceptNomination: operation({
		method: 'post',
		path: '/api/v1/nominations/{key}/acceptance',
		summary: 'Accepts a nomination, once, by beginning an entry that carries it; answers its id.',
		query: none,
		params: key,
		body: z.strictObject({
			class: slug.optional(),
			applies_as: kinds.optional().describe('As the nomination said, unless it says otherwise.'),
			eligibility: z
				.record(z.string().max(100), z.union([z.string().max(200), z.number()]))
				.optional()
		}),
		answer: z.strictObject({ entry: z.string() }),
		bearer: true
	}),
	declineNomination: operation({
		method: 'post',
		path: '/api/v1/nominations/{key}/refusal',
		summary:
			'Declines a nomination, once. Whoever nominated is told, and reads why if that is said.',
		query: none,
		params: key,
		body: z.strictObject({ because: z.string().max(2000).default('') }),
		answer: done,
		keyed: true,
		bearer: false
	})
};
