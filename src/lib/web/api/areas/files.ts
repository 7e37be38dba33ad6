// Attached files and films on the open interface.
import { z } from 'zod';
import { linkResults } from '#lib/server/platform/outside/index.ts';
import { operation } from '../operation.ts';

const slug = z.string().max(200);
const question = z.object({ entry: slug, question: slug });
const file = z.object({ entry: slug, question: slug, file: slug });

const fileSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	media_type: z.string(),
	size: z.int().describe('In bytes.'),
	sha256: z.string(),
	description: z.string().describe('What it shows or holds, in the unit’s words.'),
	link: z.string().describe('Where it is read; a token opens it under /api/v1 too.')
});
export type FileAnswer = z.input<typeof fileSchema>;
const filesSchema = z.strictObject({
	revision: z.int().describe('Of the answer, which counts each change. Also the ETag.'),
	files: z.array(fileSchema)
});
const testSchema = z.strictObject({
	link: z.string(),
	result: z.enum(linkResults).nullable().describe('Null while the test waits.'),
	requested_at: z.string(),
	tested_at: z.string().nullable()
});

export const files = {
	files: operation({
		path: '/api/v1/entries/{entry}/attachments/{question}',
		summary: 'The files attached to a question, for those who write the entry and the office.',
		query: z.object({}),
		params: question,
		answer: filesSchema,
		bearer: true
	}),
	attachFile: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/attachments/{question}',
		summary:
			'Attaches a file: the body is the file itself. What it is follows from what it holds, not from its name.',
		query: z.object({
			name: z.string().min(1).max(300).describe('What the file is called.'),
			description: z.string().max(2_000).describe('What it shows or holds.').optional()
		}),
		params: question,
		upload: true,
		answer: filesSchema,
		bearer: true
	}),
	describeFile: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/attachments/{question}/{file}',
		summary: 'Describes a file in words. It is listed under a new id after that.',
		query: z.object({}),
		params: file,
		body: z.strictObject({ description: z.string().max(2_000) }),
		ifMatch: 'optional',
		answer: filesSchema,
		bearer: true
	}),
	readFile: operation({
		path: '/api/v1/entries/{entry}/attachments/{question}/{file}',
		summary: 'What is known of an attached file, and its content in base64.',
		query: z.object({}),
		params: file,
		answer: z.strictObject({ ...fileSchema.shape, content: z.string().describe('Base64.') }),
		bearer: true
	}),
	detachFile: operation({
		method: 'delete',
		path: '/api/v1/entries/{entry}/attachments/{question}/{file}',
		summary: 'Takes a file out of the answer. Revisions and submissions that list it still do.',
		query: z.object({}),
		params: file,
		ifMatch: 'optional',
		answer: filesSchema,
		bearer: true
	}),
	filmTest: operation({
		path: '/api/v1/entries/{entry}/films/{question}/test',
		summary: 'How the last test of a film’s link came out.',
		query: z.object({}),
		params: question,
		answer: testSchema,
		bearer: true
	}),
	testFilm: operation({
		method: 'post',
		path: '/api/v1/entries/{entry}/films/{question}/test',
		summary: 'Has a film’s link tested; its result is read a little later.',
		query: z.object({}),
		params: question,
		body: z.strictObject({ link: z.string().max(4_000) }),
		answer: testSchema,
		bearer: true
	}),
	confirmFilm: operation({
		method: 'put',
		path: '/api/v1/entries/{entry}/films/{question}/confirmation',
		summary: 'Confirms how long the film at a link is and that it is captioned.',
		query: z.object({}),
		params: question,
		body: z.strictObject({
			link: z.string().max(4_000),
			length: z.boolean(),
			captions: z.boolean()
		}),
		answer: z.strictObject({ length: z.boolean(), captions: z.boolean() }),
		bearer: true
	})
};
