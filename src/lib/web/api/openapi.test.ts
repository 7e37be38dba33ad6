// The description of the open interface and the routes are the same thing.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openapi } from './openapi.ts';
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
			'post /api/v1/editions/{programme}/{edition}/nominations',
			'get /api/v1/nominations/{key}',
			'post /api/v1/nominations/{key}/refusal',
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
});
