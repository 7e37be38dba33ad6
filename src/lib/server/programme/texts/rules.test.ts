import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readProgrammes } from '../load.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { isText, placeOf, textAt, textDifferences, textsIn, type Path } from './rules.ts';

let definitions: ProgrammeDefinition[];
beforeAll(async () => {
	definitions = (await readProgrammes('programmes')).map(({ definition }) => definition);
});

/** Every leaf of a value that is no text, with its path. */
function bonesOf(value: unknown, path: Path = []): Path[] {
	if (isText(value)) return [];
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, each]) =>
		bonesOf(each, [...path, Array.isArray(value) ? Number(key) : key])
	);
}

function changed(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return change(value);
	const copy = structuredClone(value) as Record<string | number, unknown>;
	copy[step] = changed(copy[step], rest, change);
	return copy;
}

const written = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');

describe('two definitions', () => {
	it('that differ in some texts alone are told apart at exactly those', () => {
		fc.assert(
			fc.property(
				fc.nat(),
				fc.array(fc.tuple(fc.nat(), written), { minLength: 1, maxLength: 5 }),
				(which, edits) => {
					const before = definitions[which % definitions.length];
					const texts = textsIn(before);
					const at = new Map(edits.map(([place, sv]) => [place % texts.length, sv]));
					let after: unknown = before;
					for (const [place, sv] of at)
						after = changed(after, texts[place]?.path ?? [], (old) => ({ ...(old as object), sv }));
					const found = textDifferences(before, after)?.map(({ path }) => path.join('/'));
					const expected = [...at]
						.filter(([place, sv]) => texts[place]?.text.sv !== sv)
						.map(([place]) => texts[place]?.path.join('/'));
					expect(found?.toSorted()).toEqual(expected.toSorted());
				}
			),
			{ numRuns: 60 }
		);
	});

	it('that differ in anything else are refused, whatever it is', () => {
		fc.assert(
			fc.property(fc.nat(), fc.nat(), fc.anything(), (which, place, value) => {
				const before = definitions[which % definitions.length];
				const bones = bonesOf(before);
				const path = bones[place % bones.length] ?? [];
				let same = false;
				const after = changed(before, path, (old) => {
					same =
						Object.is(old, value) || (bonesOf(value).length === 0 && bonesOf(old).length === 0);
					return value;
				});
				if (!same) expect(textDifferences(before, after)).toBeNull();
			}),
			{ numRuns: 200 }
		);
	});

	it('of which one has a thing more, or a thing less, are refused', () => {
		const before = definitions.find((each) => each.classes.length > 1);
		if (!before) throw new Error('no programmes');
		const { classes } = before;
		expect(textDifferences(before, { ...before, classes: classes.slice(1) })).toBeNull();
		expect(textDifferences(before, { ...before, classes: classes.toReversed() })).toBeNull();
		expect(textDifferences(before, { ...before, more: { sv: 'a', en: 'b' } })).toBeNull();
		expect(textDifferences(before, { ...before, lead: null })).toBeNull();
		expect(textDifferences(before, structuredClone(before))).toEqual([]);
	});

	it('are refused when a text is emptied', () => {
		const [before] = definitions;
		expect(textDifferences(before, { ...before, lead: { sv: ' ', en: 'Lead' } })).toBeNull();
	});
});

it('a text is found by its path, and its place is told by the names around it', () => {
	const definition = definitions.find(({ key }) => key === 'kvalitetsutmarkelsen');
	const found = textAt(definition, 'form.sections[0].questions[0].label');
	const section = definition?.form.sections[0];
	expect(found?.text).toEqual(section?.questions[0]?.label);
	expect(placeOf(definition, found?.path ?? [])).toEqual({
		part: 'form',
		names: [section?.title, section?.questions[0]?.label],
		field: 'label'
	});
	expect(textAt(definition, 'key')).toBeUndefined();
});
