import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arranged, moved, seenAs } from './rules.ts';

const letters = ['a', 'b', 'c', 'd', 'e'];
const places = (...ids: string[]) => new Map(ids.map((id, at) => [id, at]));

it('the panel’s order stands until one is moved', () => {
	expect(arranged(letters, places())).toEqual(letters);
	expect(arranged(letters, places('e', 'd', 'c', 'b', 'a'))).toEqual([...letters].reverse());
});

it('what is sealed later comes after the one that it follows in the panel’s order', () => {
	expect(arranged(letters, places('d', 'b', 'a'))).toEqual(['d', 'e', 'b', 'c', 'a']);
	expect(arranged(letters, places('c', 'b'))).toEqual(['a', 'c', 'd', 'e', 'b']);
});

it('one is moved up, down, to a place, and no further than there are places', () => {
	expect(moved(letters, letters, 'c', 1)).toEqual(['a', 'c', 'b', 'd', 'e']);
	expect(moved(letters, letters, 'c', 3)).toEqual(['a', 'b', 'd', 'c', 'e']);
	expect(moved(letters, letters, 'a', 99)).toEqual(['b', 'c', 'd', 'e', 'a']);
	expect(moved(letters, letters, 'e', -1)).toEqual(['e', 'a', 'b', 'c', 'd']);
});

it('whoever does not see all moves what they see, and the others stay beside whom they stood', () => {
	const subset = fc.subarray(letters, { minLength: 1 });
	fc.assert(
		fc.property(subset, fc.nat(5), fc.nat(5), (seen, which, to) => {
			const id = seen[which % seen.length] ?? '';
			const order = moved(letters, seen, id, to);
			expect([...order].sort()).toEqual(letters);
			// To the one who moved it, it is where it was put.
			expect(order.filter((each) => seen.includes(each))).toEqual(moved(seen, seen, id, to));
			expect(order.filter((each) => each !== id)).toEqual(letters.filter((each) => each !== id));
		})
	);
});

it('an order is known again, and no other is taken for it', () => {
	expect(seenAs(['a', 'b'])).toBe(seenAs(['a', 'b']));
	expect(seenAs(['a', 'b'])).not.toBe(seenAs(['b', 'a']));
});
