import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	kindsOfMistake,
	type Json
} from '#lib/server/programme/definition/kinds-of-mistake.fixture.ts';
import { parseDefinition } from '#lib/server/programme/index.ts';
import { isThing, under, valueAt, withValueAt } from './fields.ts';
import { applyOp } from './change.ts';
import { followKey, withClassOptions, withKeys } from './keys.ts';
import { drawn } from './drawn.fixture.ts';
import { allFields, parts } from './parts.ts';
import { placeOf } from './places.ts';
import { posted, readThing } from './read.ts';

const read = (path: string): Json =>
	JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8')) as Json;
const files = [
	'programmes/framsteget/definition.json',
	'programmes/kvalitetsutmarkelsen/definition.json',
	'src/lib/server/programme/definition/made-up-award.fixture.json'
];
const madeUp = () => read('src/lib/server/programme/definition/made-up-award.fixture.json');

describe('the editor', () => {
	it.each(files)('reads %s from its own pages just as it was', (file) => {
		for (const raw of [read(file), whole(read(file))])
			for (const part of parts) {
				const { form } = drawn(part.fields, raw);
				expect(readThing(part.fields, '', posted(form), raw), part.key).toEqual(raw);
			}
	});

	it('reads whatever stands in a draft just as it was, however broken', () => {
		fc.assert(
			fc.property(fc.constantFrom(...kindsOfMistake), ([, spoil]) => {
				const raw = madeUp();
				spoil(raw);
				for (const part of parts) {
					const { form } = drawn(part.fields, raw);
					expect(readThing(part.fields, '', posted(form), raw), part.key).toEqual(raw);
				}
			})
		);
	});

	it('has a field for everything that a definition can say', () => {
		const raw = whole(madeUp());
		const { names } = drawn(allFields, raw);
		for (const path of leaves(raw))
			expect(
				[...names].some((name) => path === name || path.startsWith(`${name}.`)),
				path
			).toBe(true);
	});

	it.each(kindsOfMistake)('shows %s beside a field', (_, spoil) => {
		const raw = madeUp();
		spoil(raw);
		const parsed = parseDefinition(raw);
		const mistakes = parsed.ok ? [] : parsed.mistakes;
		for (const { path } of mistakes) {
			const place = placeOf(path, raw);
			const part = parts.find(({ key }) => key === place.part);
			const { ids } = drawn(part?.fields ?? [], raw);
			// What no field knows stands at the top of the page: the rest has a control of its own.
			if (place.id !== '') expect(ids, `${path} → ${place.id}`).toContain(place.id);
			else expect(path).toBe('colour');
		}
	});
});

describe('a question whose type somebody else has just changed', () => {
	it('keeps what the page that is posted had no field for', () => {
		const fields = parts.find(({ key }) => key === 'formular')?.fields ?? [];
		const raw = madeUp();
		const { form } = drawn(fields, raw);
		const path = 'form.sections.0.questions.3';
		const changed = withValueAt(withValueAt(raw, `${path}.type`, 'table'), `${path}.atLeast`, 2);
		form.set(`${path}.type`, 'table');
		const read = readThing(fields, '', posted(form), changed);
		expect(valueAt(read, `${path}.atLeast`)).toBe(2);
	});
});

describe('an assessment', () => {
	it('that is asked for says of each box that it is not ticked', () => {
		const form = new FormData();
		form.set('assessment?', 'yes');
		const fields = parts.find(({ key }) => key === 'bedomning')?.fields ?? [];
		expect(readThing(fields, '', posted(form), { assessment: null })).toMatchObject({
			assessment: { visit: false, feedback: false, scoresInFeedback: false }
		});
	});
});

describe('a key', () => {
	it('is made of the name, and follows it until something else knows the key', () => {
		const before = { classes: [{ key: 'ny', name: { sv: '', en: '' } }] };
		const named = withValueAt(before, 'classes.0.name.sv', 'Äldreomsorg');
		const first = withKeys(allFields, named, before, null);
		expect(valueAt(first, 'classes.0.key')).toBe('aldreomsorg');
		const renamed = withValueAt(first, 'classes.0.name.sv', 'Äldre');
		expect(valueAt(withKeys(allFields, renamed, first, null), 'classes.0.key')).toBe('aldre');
		const used = withValueAt(renamed, 'panels', [{ classes: ['aldreomsorg'] }]);
		expect(valueAt(withKeys(allFields, used, first, null), 'classes.0.key')).toBe('aldreomsorg');
		expect(valueAt(withKeys(allFields, renamed, first, first), 'classes.0.key')).toBe(
			'aldreomsorg'
		);
	});

	it('of a new question is its own, whatever else has no name yet', () => {
		const raw = withValueAt(madeUp(), 'eligibility.questions.0.rules.0.key', 'ny');
		const one = applyOp(raw, { does: 'add', path: 'form.sections.0.questions' }).raw;
		const two = applyOp(one, { does: 'add', path: 'form.sections.0.questions' }).raw;
		const at = (valueAt(raw, 'form.sections.0.questions') as unknown[]).length;
		expect(valueAt(two, `form.sections.0.questions.${at + 1}.key`)).toBe('ny-2');
		const named = withValueAt(two, `form.sections.0.questions.${at}.label.sv`, 'Skörden');
		const keyed = withKeys(allFields, named, two, null);
		expect(valueAt(keyed, `form.sections.0.questions.${at}.key`)).toBe('skorden');
	});

	it('of a new class is made of its name, though the form offers it already', () => {
		const raw = madeUp();
		const begun = withValueAt(raw, 'classes.2', { key: 'ny', name: { sv: '', en: '' } });
		const offered = withClassOptions(begun, raw);
		const named = withValueAt(offered, 'classes.2.name', { sv: 'Tak', en: 'Roof' });
		const saved = withClassOptions(withKeys(allFields, named, offered, raw), offered);
		expect(valueAt(saved, 'classes.2.key')).toBe('tak');
		const parsed = parseDefinition(saved);
		expect(parsed.ok ? [] : parsed.mistakes).toEqual([]);
	});

	it('that is changed by hand takes along those who refer to it', () => {
		const raw = madeUp();
		const changed = withValueAt(raw, 'eligibility.questions.0.key', 'size');
		const { raw: followed, count } = followKey(
			changed,
			'eligibility-question',
			'area',
			'size',
			'eligibility.questions.0.key'
		);
		expect(count).toBe(2);
		expect(parseDefinition(followed).ok).toBe(true);
	});

	it('of an answer takes along the rules of its own question only', () => {
		const changed = withValueAt(madeUp(), 'eligibility.questions.2.options.0.key', 'nothing');
		const { raw: followed, count } = followKey(
			changed,
			'eligibility-option',
			'none',
			'nothing',
			'eligibility.questions.2.options.0.key'
		);
		expect(count).toBe(1);
		expect(parseDefinition(followed).ok).toBe(true);
	});

	it('of a class is the answer in the form', () => {
		const raw = madeUp();
		const more = withValueAt(raw, 'classes.2', { key: 'roof', name: { sv: 'Tak', en: 'Roof' } });
		const parsed = parseDefinition(withClassOptions(more, raw));
		expect(parsed.ok ? [] : parsed.mistakes).toEqual([]);
	});
});

/** With everything said that has a default, as an award that is in place has it. */
function whole(raw: Json): Json {
	const parsed = parseDefinition(raw);
	return parsed.ok ? (parsed.definition as unknown as Json) : raw;
}

function leaves(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((each, at) => leaves(each, under(path, at)));
	if (isThing(value))
		return Object.entries(value).flatMap(([name, each]) => leaves(each, under(path, name)));
	// What says nothing needs no field; the currency is one and the same, and nobody chooses it.
	return value === null || path.endsWith('.currency') ? [] : [path];
}
