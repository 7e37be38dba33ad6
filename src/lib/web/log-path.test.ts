import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathForLog } from './log-path.ts';

const url = (path: string) => new URL(`http://localhost${path}`);
const logged = (path: string, params: Record<string, string> = {}) =>
	pathForLog({ url: url(path), params, route: { id: '/healthz' } });
/** Where no route took the address. */
const unmatched = (path: string) => pathForLog({ url: url(path), params: {}, route: { id: null } });

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
		const first = [
			'nominering',
			'medgivande',
			'akta',
			'gast',
			'logga-in',
			'bli-examinator',
			'en/embargo'
		];
		for (const word of first) {
			expect(unmatched(`/${word}/hemligt/mer`)).toBe(`/${word}/…/…`);
			expect(unmatched(`/${word}/hemligt)`)).toBe(`/${word}/…`);
		}
		expect(unmatched('/bli-examinator/chef/hemligt/x')).toBe('/bli-examinator/…/…/…');
		expect(unmatched('/a/b/traffar/1/avboka/hemligt%')).toBe('/a/…/…/…/…/…');
		expect(unmatched('/Qm9yZ2hpbGQ_x1')).toBe('/…');
	});

	it('holds none where a key stands, though nothing named it', () => {
		for (const word of ['nominering', 'medgivande', 'akta', 'gast', 'embargo']) {
			expect(logged(`/${word}/hemligt/`)).toBe(`/${word}/…/`);
		}
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
