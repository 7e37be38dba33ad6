import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, sameJson } from './merge.ts';

const draft = {
	name: { sv: 'Spaden', en: 'The Spade' },
	classes: [
		{ key: 'a', name: 'A' },
		{ key: 'b', name: 'B' }
	]
};
const but = (change: (copy: typeof draft) => void) => {
	const copy = structuredClone(draft);
	change(copy);
	return copy;
};

describe('two who write in the same draft', () => {
	it('both get what they wrote, when they wrote in different fields', () => {
		const one = but((copy) => (copy.name.sv = 'Gröna spaden'));
		const other = but((copy) => (copy.name.en = 'The Green Spade'));
		expect(merge(draft, one, other)).toEqual({
			merged: { ...draft, name: { sv: 'Gröna spaden', en: 'The Green Spade' } },
			conflicts: []
		});
	});

	it('both get what they wrote, when they wrote in different things of a list', () => {
		const one = but((copy) => copy.classes.splice(0, 1, { key: 'a', name: 'Mitt' }));
		const other = but((copy) => copy.classes.splice(1, 1, { key: 'b', name: 'Ditt' }));
		expect(merge(draft, one, other).merged).toMatchObject({
			classes: [
				{ key: 'a', name: 'Mitt' },
				{ key: 'b', name: 'Ditt' }
			]
		});
	});

	it('are told the place, when they wrote differently in the same', () => {
		const one = but((copy) => (copy.name.sv = 'Mitt'));
		const other = but((copy) => (copy.name.sv = 'Ditt'));
		expect(merge(draft, one, other).conflicts).toEqual([['name', 'sv']]);
	});

	it('are told of the list, when one moved its things and the other wrote in them', () => {
		const one = but((copy) => copy.classes.reverse());
		const other = but((copy) => copy.classes.splice(0, 1, { key: 'a', name: 'Ditt' }));
		expect(merge(draft, one, other).conflicts).toEqual([['classes']]);
	});

	it('need choose nothing, when only one of them wrote or both wrote the same', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (base, changed) => {
				for (const [mine, theirs] of [
					[changed, base],
					[base, changed],
					[changed, changed]
				]) {
					const { merged, conflicts } = merge(base, mine, theirs);
					expect(conflicts).toEqual([]);
					expect(sameJson(merged, changed)).toBe(true);
				}
			})
		);
	});
});
