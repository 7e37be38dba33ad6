// The team's consensus on the open interface: read, written, objected to and closed; and where a sentence comes from.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const entry = z.object({ entry: slug });
const words = z.string().max(20_000);
const kind = z.enum(['strength', 'improvement_area', 'visit_check']);
const instant = z.string().nullable();

const finding = z.strictObject({
	id: z.string(),
	kind,
	body: z.string(),
	made_of: z.array(z.string()).describe('The findings of the reviews that it was made of.')
});
const setAside = z.strictObject({ finding: z.string(), reason: z.string() });
const saved = z.strictObject({ revision: z.number(), by: z.string().nullable(), at: instant });
const closed = z.strictObject({ closed: z.boolean().describe('It was the last one.') });

const consensus = z.strictObject({
	state: z.enum(['draft', 'done']),
	revision: z.number().describe('Of the whole: what the members assent to.'),
	summary: saved.extend({ text: z.string() }),
	proposed_at: instant,
	done_at: instant,
	closed_reason: z.string().nullable().describe('Where the office closed it.'),
	criteria: z.array(
		z.strictObject({
			key: z.string(),
			saved,
			score: z.number().nullable(),
			reason: z.string(),
			findings: z.array(finding),
			set_aside: z.array(setAside)
		})
	),
	assents: z.array(z.strictObject({ by: z.string(), revision: z.number(), at: z.string() })),
	objections: z.array(
		z.strictObject({
			id: z.string(),
			by: z.string(),
			criterion: z.string().nullable(),
			finding: z.string().nullable(),
			said_of: z.string(),
			body: z.string(),
			made_at: z.string(),
			withdrawn_at: instant
		})
	)
});
const revision = z.int32().nonnegative().describe('The one that was read; 0 before the first.');
const passage = z.strictObject({
	question: z.string(),
	before: z.string(),
	words: z.string(),
	after: z.string(),
	submitted_at: instant
});

export const agreeing = {
	consensus: operation({
		path: '/api/v1/entries/{entry}/consensus',
		summary: 'The consensus as it stands, for the team and the office, once all reviews are in.',
		query: none,
		params: entry,
		answer: consensus,
		bearer: true
	}),
	writeCriterion: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/consensus/criteria/{criterion}',
		summary:
			'Writes what is agreed on a criterion. What a colleague has saved since is put together with it; 409 where both changed the same place.',
		query: none,
		params: z.object({ entry: slug, criterion: slug }),
		body: z.strictObject({
			revision,
			score: z.number().nullable(),
			reason: words.default(''),
			findings: z
				.array(
					z.strictObject({
						id: slug.optional(),
						kind,
						body: words,
						made_of: z.array(slug).max(60).default([])
					})
				)
				.max(120)
				.default([]),
			set_aside: z
				.array(z.strictObject({ finding: slug, reason: words }))
				.max(120)
				.default([])
		}),
		answer: z.strictObject({ revision: z.number(), merged: z.boolean() }),
		bearer: true
	}),
	writeAgreedSummary: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/consensus/summary',
		summary:
			'Writes the summary that the unit reads first; 409 where a colleague has written another.',
		query: none,
		params: entry,
		body: z.strictObject({ revision, summary: words }),
		answer: z.strictObject({ revision: z.number() }),
		bearer: true
	}),
	proposeConsensus: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/consensus/proposal',
		summary: 'The lead proposes to close the consensus, and so stands behind it.',
		query: none,
		params: entry,
		body: z.strictObject({ revision }),
		answer: closed,
		bearer: true
	}),
	assentToConsensus: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/consensus/assent',
		summary: 'A member stands behind the consensus at a revision; the last one closes it.',
		query: none,
		params: entry,
		body: z.strictObject({ revision }),
		answer: closed,
		bearer: true
	}),
	objectToConsensus: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/consensus/objections',
		summary:
			'A member records what they do not agree with: a score, a finding, or with no criterion the whole.',
		query: none,
		params: entry,
		body: z.strictObject({
			criterion: slug.nullable().default(null),
			finding: slug.nullable().default(null),
			body: words
		}),
		answer: z.strictObject({ id: z.string() }),
		bearer: true
	}),
	evidence: operation({
		path: '/api/v1/entries/{entry}/evidence/{finding}',
		summary:
			'Where a finding comes from and what became of it: sentences of the feedback, consensus, reviews, and the words in the entry.',
		query: none,
		params: z.object({ entry: slug, finding: slug }),
		answer: z.strictObject({
			criterion: z.string(),
			sentences: z.array(z.strictObject({ text: z.string(), left_out: z.string().nullable() })),
			consensus: z.array(z.strictObject({ id: z.string(), kind, body: z.string() })),
			reviews: z.array(
				z.strictObject({
					id: z.string(),
					kind,
					body: z.string(),
					by: z.string(),
					set_aside: z.string().nullable(),
					passages: z.array(passage)
				})
			)
		}),
		bearer: true
	})
};
