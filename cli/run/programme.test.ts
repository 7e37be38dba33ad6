// `utmarkt programme check FILE` as somebody at a terminal meets it: its words, and what it ends with.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-check-'));
type Award = { form: { sections: { questions: { help: unknown; type: string }[] }[] } };
const award = () =>
	JSON.parse(readFileSync('programmes/framsteget/definition.json', 'utf8')) as Award;

function written(name: string, content: string): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

function check(file: string, args: string[] = [], lang = 'sv_SE.UTF-8') {
	const { LC_ALL: _, LC_MESSAGES: __, ...env } = process.env;
	const told = spawnSync(
		process.execPath,
		['cli/utmarkt.ts', 'programme', 'check', file, ...args],
		{
			env: { ...env, LANG: lang, NODE_NO_WARNINGS: '1' },
			encoding: 'utf8'
		}
	);
	return { code: told.status, said: told.stdout, complained: told.stderr };
}

// Each starts the program once or more: slow where much else runs.
describe('utmarkt programme check', { timeout: 60_000 }, () => {
	it('says that there are no mistakes, in the language of the terminal, and ends with 0', () => {
		const file = 'programmes/framsteget/definition.json';
		expect(check(file)).toEqual({ code: 0, said: 'Framsteget: inga fel.\n', complained: '' });
		expect(check(file, [], 'en_GB.UTF-8').said).toMatch(/: no mistakes\.\n$/);
		expect(check(file, ['--lang', 'sv'], 'en_GB.UTF-8').said).toBe('Framsteget: inga fel.\n');
	});

	it('names the place as people call it, with the line and the JSON pointer, and ends with 1', () => {
		const broken = award();
		const question = broken.form.sections[1]?.questions[0];
		if (question) question.help = { sv: 'Bara på svenska', en: '' };
		const file = written('broken.json', JSON.stringify(broken, null, '\t'));
		const { code, said } = check(file);
		expect(code).toBe(1);
		expect(said).toMatch(
			/^Formulär › Avsnitt 2 ”Ert framsteg” › Fråga 1 ”.+” › Hjälptext \(engelska\): Engelska saknas\.$/m
		);
		expect(said).toMatch(/broken\.json:\d+:\d+ {2}\/form\/sections\/1\/questions\/0\/help\/en$/m);
		expect(said).toMatch(/^1 fel\.$/m);
		expect(check(file, ['--lang', 'en']).said).toContain('Help (English): The English is missing.');
	});

	it('ends with 1 where the file is no JSON, and with 2 where there is none or the language is unknown', () => {
		const noJson = check(written('none.json', '{'));
		expect(noJson).toMatchObject({ code: 1, said: expect.stringContaining('none.json:1:2') });
		expect(check(path.join(folder, 'nowhere.json'))).toMatchObject({ code: 2, said: '' });
		expect(check('programmes/framsteget/definition.json', ['--lang', 'de']).code).toBe(2);
	});
});
