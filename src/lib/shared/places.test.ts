import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	inPlaceOrder,
	movedInPlaces,
	putBefore,
	readMove,
	readPlaces,
	withoutGaps
} from './places.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('places', () => {
	it('put those without one last, and keep those who stand alike as they came', () => {
		expect(inPlaceOrder(ids, { a: null, b: 2, c: 1, d: 2 })).toEqual(['c', 'b', 'd', 'a']);
		expect(withoutGaps(ids, { a: 9, b: 4, c: null, d: 4 })).toEqual({ a: 2, b: 1, c: null, d: 1 });
	});

	it('change by one step, and end at the ends', () => {
		const places = { a: 1, b: 2, c: 3, d: null };
		expect(movedInPlaces(ids, places, 'c', 'up')).toEqual({ a: 1, b: 3, c: 2, d: null });
		expect(movedInPlaces(ids, places, 'a', 'up')).toEqual(places);
		expect(movedInPlaces(ids, places, 'c', 'down')).toEqual(places);
		expect(movedInPlaces(ids, places, 'd', 'up')).toEqual({ a: 1, b: 2, c: 3, d: 4 });
		expect(movedInPlaces(ids, places, 'd', 'down')).toEqual({ a: 1, b: 2, c: 3, d: 4 });
	});

	it('are given by putting one before another', () => {
		expect(putBefore(ids, { a: 1, b: 2, c: null, d: null }, 'd', 'b')).toEqual({
			a: 1,
			b: 3,
			c: null,
			d: 2
		});
		expect(putBefore(ids, { a: 1, b: 2, c: null, d: null }, 'a', null)).toMatchObject({
			a: 2,
			b: 1
		});
	});

	it('are read as typed, and what is no number is named', () => {
		expect(readPlaces(ids, { 'place-a': ' 2 ', 'place-b': '', 'place-c': 'tvåa' })).toEqual({
			places: { a: 2, b: null, c: null, d: null },
			wrong: ['c']
		});
		expect(readMove('up-a')).toEqual({ way: 'up', id: 'a' });
		expect(readMove('sideways-a')).toBeNull();
	});

	it('however moved, are from 1 without gaps, and of no fewer than before', () => {
		const some = fc.record(
			Object.fromEntries(
				ids.map((id) => [id, fc.option(fc.integer({ min: 1, max: 5 }))])
			) as Record<string, fc.Arbitrary<number | null>>
		);
		fc.assert(
			fc.property(
				some,
				fc.constantFrom(...ids),
				fc.constantFrom('up', 'down'),
				(places, id, way) => {
					const moved = movedInPlaces(ids, withoutGaps(ids, places), id, way as 'up' | 'down');
					const used = Object.values(moved).filter((place) => place !== null);
					expect([...new Set(used)].sort()).toEqual(
						Array.from({ length: new Set(used).size }, (_, at) => at + 1)
					);
					expect(used.length).toBeGreaterThanOrEqual(
						Object.values(places).filter((place) => place !== null).length
					);
				}
			)
		);
	});
});
