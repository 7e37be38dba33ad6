// `utmarkt assign solve FILE` as somebody at a terminal meets it: its words, its answer, and what it ends with.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-assign-'));
const instance = {
	examiners: [
		{ id: 'anna', maxLoad: 1, experienced: true },
		{ id: 'bo', maxLoad: 2, experienced: false },
		{ id: 'cilla', maxLoad: 1, experienced: true }
	],
	entries: [
		{ id: 1, teamSize: 2, group: 'Skola' },
		{ id: 2, teamSize: 2, group: 'Vård' }
	],
	fit: [
		['anna', 1, 5],
		['anna', 2, 1],
		['cilla', 1, 4],
		['cilla', 2, 3]
	],
	conflicts: [] as unknown[],
	pins: []
};

function written(name: string, content: unknown): string {
	const file = path.join(folder, name);
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	return file;
}

function solve(file: string, ...args: string[]) {
	const { LC_ALL: _, LC_MESSAGES: __, ...env } = process.env;
	const told = spawnSync(process.execPath, ['cli/utmarkt.ts', 'assign', 'solve', file, ...args], {
		env: { ...env, LANG: 'sv_SE.UTF-8', NODE_NO_WARNINGS: '1' },
		encoding: 'utf8'
	});
	return { code: told.status, said: told.stdout, complained: told.stderr };
}

describe('utmarkt assign solve', () => {
	it('answers the best assignment as JSON, tells it in words, and ends with 0', () => {
		const file = written('good.json', instance);
		const { code, said, complained } = solve(file);
		expect(code).toBe(0);
		expect(JSON.parse(said)).toMatchObject({
			assignments: [
				['anna', 1],
				['bo', 1],
				['bo', 2],
				['cilla', 2]
			],
			minFit: 3,
			totalFit: 8,
			maxLoad: 2,
			proven: true,
			bound: 3,
			totalBound: 8
		});
		expect(complained).toMatch(/^Sämst passning 3, total 8, .+\nBevisat bäst\.\n$/);
		const out = path.join(folder, 'out.json');
		expect(solve(file, '--out', out, '--lang', 'en')).toMatchObject({ code: 0, said: '' });
		expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ minFit: 3 });
	});

	it('names the causes where no assignment keeps all rules, and ends with 1', () => {
		const conflicts = [
			['anna', 1],
			['cilla', 1]
		];
		const { code, said, complained } = solve(written('none.json', { ...instance, conflicts }));
		expect(code).toBe(1);
		expect(JSON.parse(said)).toMatchObject({ infeasible: [{ kind: 'too-few-examiners' }] });
		expect(complained).toContain('1 behöver 2 examinatorer men har 1 utan jäv');
	});

	it('names every mistake in the file, in either language, and ends with 1', () => {
		const fit = [...instance.fit, ['nobody', 2, 1], ['anna', 1, 'much']];
		const file = written('wrong.json', { ...instance, fit });
		expect(solve(file)).toEqual({
			code: 1,
			said: '',
			complained:
				'fit[4]: examinatorn "nobody" finns inte i examiners.\n' +
				'fit[5]: poängen kan inte vara "much"; det ska vara ett tal, högst en miljon.\n' +
				'fit[5]: anna och 1 har redan fått poäng.\n3 fel.\n'
		});
		expect(solve(file, '--lang', 'en').complained).toContain('there is no examiner "nobody"');
		expect(solve(written('no.json', '{'))).toMatchObject({ code: 1, said: '' });
	});

	it('ends with 2 where there is no file, or the language or the time is none', () => {
		expect(solve(path.join(folder, 'nowhere.json'))).toMatchObject({ code: 2, said: '' });
		expect(solve(written('good.json', instance), '--lang', 'de').code).toBe(2);
		expect(solve(written('good.json', instance), '--seconds', 'soon').code).toBe(2);
	});
});
