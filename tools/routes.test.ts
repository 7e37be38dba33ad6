// Every address of the house stands in the tables of e2e/routes, with who may come there; and nothing else does.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '../e2e/routes/index.ts';

/** The addresses that the folders of src/routes make, as the tables write them: `/kansli/:edition`. */
function addresses(): string[] {
	const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
	const found = files
		.filter((file) => /(^|\/)(\+page\.svelte|\+page\.server\.ts|\+server\.ts)$/.test(file))
		.map((file) =>
			`/${path.dirname(file)}`
				.split('/')
				.filter((part) => part !== '' && part !== '.' && !part.startsWith('('))
				.map((part) => part.replace(/\[([^\]]+)\]/, ':$1'))
				.join('/')
		);
	return [...new Set(found.map((address) => `/${address}`))].sort();
}

describe('the table of routes', () => {
	const listed = routes.map((route) => route.path).sort();
	const there = addresses();

	it('has a line for every address', () => {
		expect(there.filter((address) => !listed.includes(address))).toEqual([]);
	});

	it('has no line for an address that is not there', () => {
		expect(listed.filter((address) => !there.includes(address))).toEqual([]);
	});

	it('has each address once', () => {
		expect(listed).toEqual([...new Set(listed)]);
	});
});
