// Whoever runs it finds every setting in docs/operations.md: those of the schema, and those read anywhere in the code.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingNames } from './config.ts';

/** Set by the program for itself, never by whoever runs it. */
const own = new Set(['UTMARKT_DEMO', 'BODY_SIZE_LIMIT', 'NODE_ENV']);

const documented = new Set(
	[...readFileSync('docs/operations.md', 'utf8').matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(
		([, name]) => name
	)
);

function readInCode(): string[] {
	const names = ['src', 'cli'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
			.flatMap((file) => [
				...readFileSync(path.join(folder, file), 'utf8').matchAll(
					/process\.env(?:\.|\[')([A-Z][A-Z0-9_]+)/g
				)
			])
			.map(([, name]) => name ?? '')
	);
	return [...new Set(names)].sort();
}

describe('the settings', () => {
	it.each(settingNames.filter((name) => !own.has(name)))(
		'%s is told of in docs/operations.md',
		(name) => {
			expect(documented).toContain(name);
		}
	);

	it('are all told of, also those that are read outside the schema', () => {
		expect(readInCode().length).toBeGreaterThan(5);
		const untold = readInCode().filter((name) => !own.has(name) && !documented.has(name));
		expect(untold).toEqual([]);
	});
});
