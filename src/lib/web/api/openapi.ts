// The description of the open interface (OpenAPI 3.1), made from the table of operations and the shapes they answer with.
import { z } from 'zod';
import { operations, type Operation } from './operations.ts';
import { problemSchema } from './schemas.ts';

type Schema = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Schema {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
	return rest;
}

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
	return [...of('path', operation.params), ...of('query', operation.query)];
}

const problemOf = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});

function described(name: string, operation: Operation) {
	const hasParams = Object.keys(operation.params.shape).length > 0;
	const hasQuery = Object.keys(operation.query.shape).length > 0;
	return {
		operationId: name,
		summary: operation.summary,
		parameters: parameters(operation),
		...(operation.bearer ? { security: [{ token: [] }] } : { security: [] }),
		responses: {
			200: {
				description: 'The answer.',
				content: { 'application/json': { schema: schemaOf(operation.answer) } }
			},
			...(hasQuery ? { 400: problemOf('Something in the question cannot be read.') } : {}),
			...(operation.bearer ? { 401: problemOf('No valid token.') } : {}),
			...(operation.bearer && hasParams ? { 403: problemOf('Not yours to see.') } : {}),
			...(hasParams ? { 404: problemOf('There is no such thing.') } : {}),
			default: problemOf('Something else went wrong.')
		}
	};
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
		paths: Object.fromEntries(
			Object.entries(operations).map(([name, operation]) => [
				operation.path,
				{ get: described(name, operation) }
			])
		),
		components: {
			schemas: { Problem: schemaOf(problemSchema) },
			securitySchemes: { token: { type: 'http', scheme: 'bearer' } }
		}
	};
}
