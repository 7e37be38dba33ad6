// What the office can do with awards on the open interface: draft them, see what is wrong, put them in place.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const one = z.object({ draft: z.string().max(200) });
const slug = z.string().max(200);
const localText = z.strictObject({ sv: z.string(), en: z.string() });
const definition = z
	.record(z.string(), z.unknown())
	.describe('The definition of an award as it is written so far; it may have mistakes.');

const rowSchema = z.strictObject({
	id: z.string(),
	programme: slug.nullable().describe('Address of the award; null until it is put in place.'),
	slug: slug.describe('The address that it has or is to have.'),
	name: localText,
	revision: z.int().describe('Counts the saves. Also the ETag.'),
	placed_revision: z.int().nullable().describe('The revision that is in place; null: none is.'),
	updated_at: z.string(),
	updated_by: z.string().nullable(),
	mistakes: z.int()
});
const draftSchema = rowSchema.extend({
	definition,
	mistakes: z.array(
		z.strictObject({
			path: z.string().describe('As in form.sections[0].title.en; empty for the whole.'),
			pointer: z.string().describe('The same as a JSON pointer.'),
			where: localText.describe('The same as people call it.'),
			message: localText
		})
	)
});
export type DraftRow = z.input<typeof rowSchema>;
export type DraftAnswer = z.input<typeof draftSchema>;

export const drafting = {
	drafts: operation({
		path: '/api/v1/programmes/drafts',
		summary: 'The drafts of awards, the latest change first. For the office.',
		query: none,
		params: none,
		answer: z.array(rowSchema),
		bearer: true
	}),
	newDraft: operation({
		method: 'post',
		path: '/api/v1/programmes/drafts',
		summary:
			'Begins a draft: of an award that is in place (its own draft, once), or of a new award from nothing, from another or from a definition.',
		query: none,
		params: none,
		body: z.strictObject({
			programme: slug.optional().describe('The award that is to be changed.'),
			name: localText.optional().describe('What a new award is to be called.'),
			from: slug.optional().describe('The award that a new one takes its content from.'),
			definition: definition.optional()
		}),
		answer: draftSchema,
		bearer: true
	}),
	draft: operation({
		path: '/api/v1/programmes/drafts/{draft}',
		summary: 'A draft with every mistake in it.',
		query: none,
		params: one,
		answer: draftSchema,
		bearer: true
	}),
	saveDraft: operation({
		method: 'put',
		path: '/api/v1/programmes/drafts/{draft}',
		summary:
			'Saves a draft, with whatever mistakes it has. What others have changed elsewhere in it since is kept.',
		ifMatch: 'required',
		query: none,
		params: one,
		body: z.strictObject({ definition }),
		answer: draftSchema,
		bearer: true
	}),
	putInPlace: operation({
		method: 'post',
		path: '/api/v1/programmes/drafts/{draft}/put-in-place',
		summary:
			'Puts a draft without mistakes in place: new editions begin from it, and the public page shows it.',
		ifMatch: 'required',
		query: none,
		params: one,
		answer: z.strictObject({ programme: slug, revision: z.int() }),
		bearer: true
	})
};
