// Awards as files on the open interface: out, in, and the schema that they follow.
import { z } from 'zod';
import { operation } from '../operation.ts';

const none = z.object({});
const slug = z.string().max(200);
const file = z
	.record(z.string(), z.unknown())
	.describe('The definition of an award, as /api/v1/schemas/programme-definition.json has it.');

export const exchange = {
	definitionSchema: operation({
		path: '/api/v1/schemas/programme-definition.json',
		summary: 'The JSON Schema (2020-12) of the definition of an award.',
		query: none,
		params: none,
		answer: z.record(z.string(), z.unknown()),
		bearer: false
	}),
	definition: operation({
		path: '/api/v1/programmes/{programme}/definition',
		summary:
			'The definition of an award as it stands, with the files of its documents, to be taken in elsewhere. For the office.',
		query: none,
		params: z.object({ programme: slug }),
		answer: file,
		bearer: true
	}),
	importDefinition: operation({
		method: 'post',
		path: '/api/v1/programmes/import',
		summary:
			'Takes the definition of an award in and puts it in place; by its key it is a known award or a new one. A dry run answers what would change, in words. If-Match is the ETag of the definition that it comes instead of.',
		ifMatch: 'optional',
		query: none,
		params: none,
		body: file,
		answer: z.strictObject({
			programme: slug,
			added: z.boolean().describe('It is a new award.'),
			changes: z.array(
				z.strictObject({
					kind: z.enum(['added', 'removed', 'changed', 'moved']),
					where: z.string().describe('In words: Formuläret › Om enheten › Enhetens namn.'),
					path: z.string(),
					before: z.string().nullable(),
					after: z.string().nullable()
				})
			)
		}),
		bearer: true
	})
};
