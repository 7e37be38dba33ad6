import { describe, expect, it } from 'vitest';
import { dayTicks, linear, pathThrough, roundTicks } from './scale.ts';

describe('a scale', () => {
	it('puts numbers in their places, also upside down', () => {
		const y = linear([0, 10], [100, 0]);
		expect([y(0), y(5), y(10)]).toEqual([100, 50, 0]);
		expect(linear([3, 3], [0, 100])(3)).toBe(0);
	});

	it('names round whole numbers that reach past the most', () => {
		expect(roundTicks(0)).toEqual([0, 1]);
		expect(roundTicks(3)).toEqual([0, 1, 2, 3]);
		expect(roundTicks(38)).toEqual([0, 10, 20, 30, 40]);
		expect(roundTicks(97)).toEqual([0, 50, 100]);
		for (const most of [1, 7, 12, 99, 100, 1234]) {
			const ticks = roundTicks(most);
			expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
			expect(ticks.length).toBeLessThanOrEqual(6);
			expect(ticks.every(Number.isInteger)).toBe(true);
		}
	});

	it('names days before the end in whole weeks where there are many', () => {
		expect(dayTicks(3)).toEqual([3, 2, 1, 0]);
		expect(dayTicks(24)).toEqual([21, 14, 7, 0]);
		expect(dayTicks(85)).toEqual([84, 56, 28, 0]);
	});
});

it('a path goes straight from point to point', () => {
	expect(
		pathThrough([
			[0, 1.25],
			[10, 2]
		])
	).toBe('M0 1.3L10 2');
});
