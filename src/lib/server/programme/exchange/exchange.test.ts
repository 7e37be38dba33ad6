import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProgrammes } from '../load.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { differences } from './difference.ts';
import { definitionFile, programmeJsonSchema, readDefinitionFile } from './file.ts';
import { placeIn, readPlaced } from './positions.ts';

let definitions: ProgrammeDefinition[];
beforeAll(async () => {
	definitions = (await readProgrammes('programmes')).map(({ definition }) => definition);
});
const quality = () => {
	const found = definitions.find(({ key }) => key === 'kvalitetsutmarkelsen');
	if (!found) throw new Error('the programme is missing');
	return structuredClone(found);
};

describe('a definition as a file', () => {
	it('is read back as it was, and written the same again', () => {
		for (const definition of definitions) {
			const text = definitionFile(definition);
			const read = readDefinitionFile(text);
			expect(read).toEqual({ ok: true, definition, files: {} });
			if (read.ok) expect(definitionFile(read.definition)).toBe(text);
		}
	});

	it('has its mistakes told at their line and column', () => {
		const definition = quality();
		const lines = definitionFile(definition).split('\n');
		const at = lines.findIndex((line) => line.includes('"classes": ['));
		const broken = lines.map((line, n) =>
			n > at && line.includes('"key"') && n < at + 4 ? '\t\t\t"key": "Fel Nyckel",' : line
		);
		const read = readDefinitionFile(broken.join('\n'));
		const first = read.ok ? undefined : read.mistakes[0];
		expect(first?.path).toBe('classes[0].key');
		expect(broken[(first?.line ?? 0) - 1]?.slice((first?.column ?? 1) - 1)).toMatch(
			/^"Fel Nyckel"/
		);
	});

	it('that is no JSON is told where it stops being', () => {
		expect(readDefinitionFile('{\n\t"key": "a",\n\t"name" "b"\n}')).toMatchObject({
			ok: false,
			line: 3,
			column: 9
		});
		expect(readDefinitionFile('')).toMatchObject({ ok: false, line: 1, column: 1 });
		expect(readDefinitionFile('[1, 2')).toMatchObject({ ok: false });
		expect(readDefinitionFile('{"a": 1} x')).toMatchObject({ ok: false, line: 1, column: 10 });
	});

	it('carries the files of its documents', () => {
		const files = { abc: { mediaType: 'application/pdf', base64: 'JVBERi0=' } };
		expect(readDefinitionFile(definitionFile(quality(), files))).toMatchObject({ ok: true, files });
	});
});

it('whatever the JSON, its value is read and every thing in it has a place', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
			const read = readPlaced(JSON.stringify(value, null, space));
			expect(read.ok && JSON.stringify(read.value)).toBe(JSON.stringify(value));
		})
	);
});

it('a mistake about what is missing stands at the thing that it is missing in', () => {
	const read = readPlaced('{\n "a": [\n  {"b": 1}\n ]\n}');
	if (!read.ok) throw new Error('not read');
	expect(placeIn(read.at, 'a[0].c')).toEqual({ line: 3, column: 3 });
	expect(placeIn(read.at, 'x.y[2].z')).toEqual({ line: 1, column: 1 });
});

describe('differences', () => {
	it('are none between the same', () => {
		expect(differences(quality(), quality())).toEqual([]);
	});

	it('tell what was added, removed, changed and moved, by the names of things', () => {
		const before = quality();
		const after = quality();
		const [section] = after.form.sections;
		const [first, second, ...rest] = after.classes;
		if (!section || !first || !second) throw new Error('too small');
		const [asked] = section.questions.splice(0, 1);
		after.lead = { sv: 'Ny ingress', en: 'New lead' };
		after.classes = [
			second,
			first,
			...rest,
			{ key: 'ny', name: { sv: 'Ny klass', en: 'New class' }, note: null }
		];
		const found = differences(before, after);
		const told = found.map(({ kind, path }) => `${kind} ${path}`);
		expect(told).toContain('changed lead');
		expect(told).toContain('removed form.sections[0].questions[0]');
		expect(told).toContain(`added classes[${after.classes.length - 1}]`);
		expect(told.filter((line) => line.startsWith('moved classes'))).toHaveLength(2);
		expect(told).toHaveLength(5);
		const removed = found.find(({ kind }) => kind === 'removed');
		expect(removed?.place.part).toBe('form');
		expect(JSON.stringify(removed?.before)).toContain(asked?.label.sv);
	});
});

it('the schema that is kept in docs/ is the one that the definition has (utmarkt programme schema)', async () => {
	const kept = await readFile('docs/programme-definition.schema.json', 'utf8');
	expect(JSON.parse(kept)).toEqual(programmeJsonSchema());
});
