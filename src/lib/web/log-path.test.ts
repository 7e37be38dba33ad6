import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathForLog } from './log-path.ts';

const logged = (path: string, params: Record<string, string> = {}) =>
	pathForLog({ url: new URL(`http://localhost${path}`), params } as Parameters<
		typeof pathForLog
	>[0]);

describe('the path in the log', () => {
	it('holds no key that its route names', () => {
		const named = [
			logged('/anmalan/hemligt', { token: 'hemligt' }),
			logged('/en/nominering/hemligt', { key: 'hemligt' }),
			logged('/framsteget/2026/traffar/1/avboka/hemligt', { meeting: '1', code: 'hemligt' }),
			logged('/annat/heml%C3%AFgt', { key: 'hemlïgt' })
		];
		expect(named).toEqual([
			'/anmalan/…',
			'/en/nominering/…',
			'/framsteget/2026/traffar/1/avboka/…',
			'/annat/…'
		]);
	});

	it('holds none where no route took the address', () => {
		expect(logged('/nominering/hemligt/mer')).toBe('/nominering/…/mer');
		expect(logged('/a/b/traffar/1/avboka/hemligt%')).toBe('/a/b/traffar/1/avboka/…');
	});

	it('is otherwise as it came', () => {
		expect(logged('/framsteget/2026', { programme: 'framsteget' })).toBe('/framsteget/2026');
	});

	it('is the only path that the hooks write', () => {
		const hooks = readFileSync('src/hooks.server.ts', 'utf8');
		expect(hooks.match(/path: pathForLog\(event\)/g)).toHaveLength(2);
		const logs = hooks.split(/\blog\.(?:info|error|warn)\(/).slice(1);
		expect(logs.filter((each) => /pathname/.test(each.slice(0, each.indexOf(');'))))).toEqual([]);
	});
});
