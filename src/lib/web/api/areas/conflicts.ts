// Conflicts of interest on the open interface, said by oneself and settled by the office; and one's own review, each finding
// with the words of the entry that it rests on. Of an entry that one has a conflict with, nothing is told.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const edition = z.object({ programme: slug, edition: slug });
const about = z.object({ entry: slug, person: slug });
const words = z.string().max(20_000);
const fact = z.enum([
	'applicant',
	'declared',
	'same-unit',
	'same-organisation',
	'past-employment',
	'named-by-unit'
]);
const pinned = z.enum(['conflict', 'no-conflict']);
const settled = z.strictObject({
	left_team: z.boolean().describe('Whoever it is about was on it, and has come off it.')
});

const own = z.array(
	z.strictObject({
		entry_id: z.string(),
		unit: z.string(),
		organisation: z.string().nullable(),
		class: z.string().nullable(),
		said: z.enum(['conflict', 'none', 'not-yet']),
		facts: z.array(fact).describe('What speaks for a conflict without one’s own word.'),
		pinned: pinned.nullable().describe('The office’s word, where it has said one.')
	})
);

const passage = z.strictObject({
	question: z.string(),
	from: z.int().describe('Counts UTF-16 units of the answer’s text.'),
	to: z.int(),
	words: z.string(),
	submission_id: z.string().describe('Which submission the words stand in.')
});

export const conflictArea = {
	conflicts: operation({
		path: '/api/v1/editions/{programme}/{edition}/conflicts',
		summary:
			'Who has a conflict of interest with which entry, why, and what the office has said of it. For the office.',
		query: none,
		params: edition,
		answer: z.strictObject({
			people: z.array(
				z.strictObject({
					id: z.string(),
					name: z.string(),
					parts: z.array(z.enum(['examiner', 'panel', 'office'])),
					said_conflict: z.int().describe('Of how many entries they have said so.'),
					said_none: z.int()
				})
			),
			entries: z.array(
				z.strictObject({
					id: z.string(),
					number: z.int().nullable(),
					unit: z.string(),
					silent: z
						.boolean()
						.describe('One has a conflict with it oneself: of others’ nothing is told.')
				})
			),
			conflicts: z.array(
				z.strictObject({
					entry_id: z.string(),
					person_id: z.string(),
					conflict: z.boolean(),
					reasons: z.array(z.enum([...fact.options, 'pinned'])),
					declared: z.string().nullable().describe('Why they say so themselves.'),
					pinned: z
						.strictObject({ as: pinned, reason: z.string(), by: z.string().nullable() })
						.nullable()
				})
			)
		}),
		bearer: true
	}),
	settleConflict: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/conflicts/{person}',
		summary:
			'The office says that somebody has a conflict with an entry, or has none, and why. With one they leave its team, unless it has agreed.',
		query: none,
		params: about,
		body: z.strictObject({ pinned, reason: words }),
		answer: settled,
		bearer: true
	}),
	unsettleConflict: operation({
		method: 'delete',
		path: '/api/v1/entries/{entry}/conflicts/{person}',
		summary: 'The office takes back what it has said: then what is known counts.',
		query: none,
		params: about,
		answer: settled,
		bearer: true
	}),
	ownConflicts: operation({
		path: '/api/v1/me/conflicts/{programme}/{edition}',
		summary:
			'The entries of a round that one may come to assess or decide, and what one has said of each. For its examiners and panel.',
		query: none,
		params: edition,
		answer: own,
		bearer: true
	}),
	declareConflicts: operation({
		method: 'put',
		path: '/api/v1/me/conflicts/{programme}/{edition}',
		summary:
			'Says with which entries one has a conflict of interest, and why, and with which none; of others it stays as it was said. One leaves a team at once. Only the office takes a declared conflict back.',
		query: none,
		params: edition,
		body: z.strictObject({
			entries: z
				.array(
					z.strictObject({
						entry_id: slug,
						said: z.enum(['conflict', 'none']),
						reason: words.default('')
					})
				)
				.max(10_000)
		}),
		answer: own,
		bearer: true
	}),
	ownReview: operation({
		path: '/api/v1/entries/{entry}/review',
		summary:
			'One’s own review as it stands, each finding with the passages of the entry that it rests on. For the entry’s examiners.',
		query: none,
		params: z.object({ entry: slug }),
		answer: z.strictObject({
			state: z.enum(['none', 'draft', 'submitted']),
			revision: z.int(),
			scores: z.record(z.string(), z.number()),
			summary: z.string(),
			findings: z.array(
				z.strictObject({
					id: z.string(),
					criterion: z.string(),
					kind: z.enum(['strength', 'improvement_area', 'visit_check']),
					body: z.string(),
					passages: z.array(passage)
				})
			)
		}),
		bearer: true
	})
};
