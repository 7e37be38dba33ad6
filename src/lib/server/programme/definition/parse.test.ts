import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOfMistake, type Break, type Json } from './kinds-of-mistake.fixture.ts';
import { parseDefinition } from './parse.ts';

const root = new URL('../../../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const framsteget = 'programmes/framsteget/definition.json';
const kvalitetsutmarkelsen = 'programmes/kvalitetsutmarkelsen/definition.json';
const madeUp = 'src/lib/server/programme/definition/made-up-award.fixture.json';

/** The made-up award with something broken. */
function mistakesOf(...breaks: Break[]) {
	const definition = read(madeUp) as Json;
	for (const spoil of breaks) spoil(definition);
	const parsed = parseDefinition(definition);
	return parsed.ok ? [] : parsed.mistakes;
}
const english = (mistakes: { path: string; message: { en: string } }[]) =>
	mistakes.map(({ path, message }) => `${path}: ${message.en}`);

describe('a programme’s definition', () => {
	it.each([framsteget, kvalitetsutmarkelsen, madeUp])('%s has no mistake', (path) => {
		const parsed = parseDefinition(read(path));
		expect(parsed.ok ? [] : parsed.mistakes).toEqual([]);
	});

	it('reads the same again once it has been written down', () => {
		const first = parseDefinition(read(kvalitetsutmarkelsen));
		const again = first.ok && parseDefinition(JSON.parse(JSON.stringify(first.definition)));
		expect(again).toEqual(first);
	});

	it.each(kindsOfMistake)('is refused for %s', (_, spoil, expected) => {
		expect(english(mistakesOf(spoil))).toEqual(expected);
	});

	it('names all its mistakes at once, of shape and of reference, in both languages', () => {
		const one = [
			'an empty translation',
			'a missing part',
			'a panel of an unknown class',
			'a prize for an honour that the award does not give',
			'a condition on a later question'
		];
		const chosen = kindsOfMistake.filter(([name]) => one.includes(name));
		const mistakes = mistakesOf(...chosen.map(([, spoil]) => spoil));
		expect(english(mistakes).toSorted()).toEqual(
			chosen.flatMap(([, , expected]) => expected).toSorted()
		);
		expect(mistakes.map(({ message }) => message.sv)).toContain('Den svenska texten saknas.');
		expect(mistakes.every(({ message }) => message.sv && message.sv !== message.en)).toBe(true);
	});

	it('is refused, not thrown at, whatever it is', () => {
		const start = read(madeUp) as Record<string, unknown>;
		fc.assert(
			fc.property(fc.constantFrom('', ...Object.keys(start)), fc.jsonValue(), (part, value) => {
				const raw = part === '' ? value : { ...start, [part]: value };
				const parsed = parseDefinition(raw);
				return parsed.ok || parsed.mistakes.length > 0;
			}),
			{ numRuns: 300 }
		);
		expect(parseDefinition([]).ok).toBe(false);
		expect(parseDefinition({ ...start, form: { sections: [null, 3] } }).ok).toBe(false);
	});
});
