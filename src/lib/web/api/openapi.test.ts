// The description of the open interface and the routes are the same thing.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openapi } from './openapi.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

const folder = 'src/routes/api/v1';
const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => path.basename(file) === '+server.ts')
	.map((file) => `/api/v1/${path.dirname(file)}`.replaceAll(/\[(\w+)\]/g, '{$1}'))
	.filter((route) => !route.includes('[...'));
const description = openapi('http://localhost:3000');

const described = Object.entries(description.paths).flatMap(([address, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({ address, method, operation }))
);

describe('the description', () => {
	it('has an operation for each route, and a route for each operation', () => {
		expect(routes.sort()).toEqual(Object.keys(description.paths).sort());
		expect(described).toHaveLength(Object.keys(operations).length);
	});

	it('names each part of an address as a parameter', () => {
		for (const { address, operation } of described) {
			const parts = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			const named = operation.parameters
				.filter((each) => each.in === 'path')
				.map(({ name }) => name);
			expect(named).toEqual(parts);
		}
	});

	it('says what an honour is, field by field', () => {
		const schema = description.paths['/api/v1/honours']?.get?.responses[200].content[
			'application/json'
		]?.schema as { items: { required: string[]; properties: Record<string, unknown> } };
		expect(schema.items.required).toEqual([
			'programme',
			'year',
			'round',
			'class',
			'honour',
			'unit',
			'organisation',
			'title',
			'citation',
			'prizes'
		]);
	});

	it('asks for a token where one is needed, and nowhere else', () => {
		const open = described
			.filter(({ operation }) => operation.security.length === 0)
			.map(({ method, address }) => `${method} ${address}`);
		expect(open).toEqual([
			'get /api/v1/honours',
			'get /api/v1/programmes',
			'get /api/v1/programmes/{programme}',
			'get /api/v1/editions',
			'get /api/v1/editions/{programme}/{edition}',
			'get /api/v1/search',
			'post /api/v1/programmes/{programme}/eligibility',
			'post /api/v1/programmes/{programme}/eligibility/mail',
			'get /api/v1/board-notices/{key}',
			'post /api/v1/board-notices/{key}/confirmation',
			'post /api/v1/editions/{programme}/{edition}/nominations',
			'get /api/v1/nominations/{key}',
			'post /api/v1/nominations/{key}/refusal',
			'post /api/v1/editions/{programme}/{edition}/meetings/{meeting}/sign-up/cancellation',
			'post /api/v1/editions/{programme}/{edition}/meetings/{meeting}/sign-up',
			'get /api/v1/schemas/programme-definition.json',
			'get /api/v1/openapi.json'
		]);
	});

	it('offers a dry run wherever something is changed, and nowhere else', () => {
		for (const { method, operation } of described) {
			const offered = operation.parameters.some(({ name }) => name === 'dry_run');
			expect({ method, offered }).toEqual({ method, offered: method !== 'get' });
		}
	});

	it('shows an example of each answer and of each question, which the shape itself takes', () => {
		const wrong: string[] = [];
		const check = (what: string, shape: z.ZodType, example: unknown) => {
			const read = shape.safeParse(example);
			if (!read.success) wrong.push(`${what}: ${z.prettifyError(read.error)}`);
		};
		for (const [name, operation] of Object.entries<Operation>(operations)) {
			const { path: address, method = 'get' } = operation;
			const told = description.paths[address]?.[method];
			const answer = told?.responses[200].content['application/json'];
			if (!operation.media) check(`${name} answers`, operation.answer, exampleIn(answer));
			const asked = told?.requestBody?.content as Record<string, unknown> | undefined;
			if (operation.body)
				check(`${name} asks`, operation.body, exampleIn(asked?.['application/json']));
			expect(asked !== undefined, `${name} says what its body is`).toBe(
				Boolean(operation.body ?? operation.upload)
			);
		}
		expect(wrong).toEqual([]);
	});

	it('is a document of OpenAPI 3.1: whole, with every reference leading somewhere', () => {
		const text = JSON.stringify(description);
		expect(JSON.parse(text)).toEqual(description);
		expect(description.openapi).toMatch(/^3\.1\.\d+$/);
		expect(description.info).toMatchObject({ title: 'Utmärkt', version: '1' });
		const ids = described.map(({ operation }) => operation.operationId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, reference] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
			const found = (reference ?? '')
				.replace(/^#\//, '')
				.split('/')
				.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], description);
			expect(found, reference).toBeTypeOf('object');
		}
		for (const { address, operation } of described) {
			expect(address).toMatch(/^\/api\/v1\/[a-z0-9/{}.-]+$/);
			for (const { name, in: where, schema } of operation.parameters) {
				expect(['path', 'query', 'header']).toContain(where);
				expect(schema, `${address} ${name}`).toBeTypeOf('object');
			}
			for (const [status, answer] of Object.entries(operation.responses)) {
				expect(status).toMatch(/^(default|[1-5]\d\d)$/);
				expect(answer).toMatchObject({ description: expect.any(String) as string });
			}
			for (const scheme of operation.security.flatMap((each) => Object.keys(each))) {
				expect(Object.keys(description.components.securitySchemes)).toContain(scheme);
			}
		}
	});
});

const exampleIn = (content: unknown) => (content as { example?: unknown } | undefined)?.example;
