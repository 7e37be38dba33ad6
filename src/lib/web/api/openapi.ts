// The description of the open interface (OpenAPI 3.1), made from the table of operations and the shapes they answer with.
import { z } from 'zod';
import type { Method, Operation } from './operation.ts';
import { exampleOf } from './example.ts';
import { operations } from './operations.ts';
import { problemSchema } from './schemas.ts';

type Schema = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Schema {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
	return rest;
}

const dryRun = {
	name: 'dry_run',
	in: 'query',
	required: false,
	description: 'Does everything and answers the same, and keeps nothing.',
	schema: { type: 'boolean', default: false }
};
const version = {
	name: 'If-Match',
	in: 'header',
	description: 'The ETag of what one has read and now changes; * for whatever stands there.',
	schema: { type: 'string' }
};

function parameters(operation: Operation) {
	const of = (where: 'path' | 'query', shape: z.ZodObject) => {
		const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
			properties?: Record<string, Schema>;
			required?: string[];
		};
		return Object.entries(properties).map(([name, { description, ...schema }]) => ({
			name,
			in: where,
			required: where === 'path' || required.includes(name),
			...(description === undefined ? {} : { description }),
			schema
		}));
	};
	const { method = 'get', ifMatch } = operation;
	return [
		...of('path', operation.params),
		...of('query', operation.query),
		...(method === 'get' ? [] : [dryRun]),
		...(ifMatch ? [{ ...version, required: ifMatch === 'required' }] : [])
	];
}

const problemOf = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});

const bytes = { schema: { type: 'string', format: 'binary' } };
const withExample = (schema: Schema) => ({ schema, example: exampleOf(schema) });

const contentOf = ({ body }: Operation) =>
	body
		? { 'application/json': withExample(schemaOf(body, 'input')) }
		: { 'application/octet-stream': bytes };

function described(name: string, operation: Operation) {
	const hasParams = Object.keys(operation.params.shape).length > 0;
	const hasQuery = Object.keys(operation.query.shape).length > 0;
	return {
		operationId: name,
		summary: operation.summary,
		parameters: parameters(operation),
		...(operation.body || operation.upload
			? { requestBody: { required: true, content: contentOf(operation) } }
			: {}),
		...(operation.bearer ? { security: [{ token: [] }] } : { security: [] }),
		responses: {
			200: {
				description: 'The answer.',
				content: {
					[operation.media ?? 'application/json']: {
						...(operation.media ? bytes : withExample(schemaOf(operation.answer)))
					}
				}
			},
			...(hasQuery || operation.body
				? { 400: problemOf('Something in the question cannot be read.') }
				: {}),
			...(operation.bearer ? { 401: problemOf('No valid token.') } : {}),
			...(operation.bearer && hasParams ? { 403: problemOf('Not yours to see.') } : {}),
			...(hasParams ? { 404: problemOf('There is no such thing.') } : {}),
			...(operation.ifMatch
				? { 412: problemOf('Somebody else has changed it; what stands now is in `current`.') }
				: {}),
			...(operation.ifMatch === 'required' ? { 428: problemOf('If-Match is missing.') } : {}),
			...(operation.method ? { 422: problemOf('It cannot be done; the title says why.') } : {}),
			default: problemOf('Something else went wrong.')
		}
	};
}

type Described = ReturnType<typeof described>;

function paths() {
	const found: Record<string, Partial<Record<Method, Described>>> = {};
	for (const [name, operation] of Object.entries<Operation>(operations)) {
		const { path, method = 'get' } = operation;
		found[path] = { ...found[path], [method]: described(name, operation) };
	}
	return found;
}

/** Answers the description, for the address that it is asked at. */
export function openapi(origin: string) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Utmärkt',
			version: '1',
			description:
				'Open data about awards, and what a person’s own token opens. Texts are Swedish unless both languages are given.'
		},
		servers: [{ url: origin }],
		paths: paths(),
		components: {
			schemas: { Problem: schemaOf(problemSchema) },
			securitySchemes: { token: { type: 'http', scheme: 'bearer' } }
		}
	};
}
