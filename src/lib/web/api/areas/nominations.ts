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
	state: z.enum(['invited', 'accepted', 'declined']),
	nominated_at: z.string(),
	answered_at: z.string().nullable(),
	entry: z.string().nullable().describe('The entry that was begun from it.')
});
export type NominationAnswer = z.input<typeof nomination>;

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
		summary: 'The nominations of whoever asks, as the nominated.',
		query: none,
		params: none,
		answer: z.array(nomination),
		bearer: true
	})
};
