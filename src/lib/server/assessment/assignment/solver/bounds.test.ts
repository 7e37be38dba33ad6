// What is said of how good an assignment can be is never less than what one has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stated } from '../../../../../../bench/measure.ts';
import { slackOf, statedBound } from './bounds.ts';
import { problemOf } from './problem.ts';

describe('a stated bound', () => {
	it('is a sum that fits can have, not below the true optimum that the program falls short of by its tolerance', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -2_000_000, max: 2_000_000 }),
				fc.constantFrom(1, 0.1, 0.01),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 5000 }),
				(many, step, short, places) => {
					const slack = places * 1e-6;
					const optimum = many * step;
					const bound = statedBound(optimum - short * slack, { slack, step });
					expect(bound).toBeGreaterThanOrEqual(optimum - 1e-6 * step);
					expect(Math.abs(bound / step - Math.round(bound / step))).toBeLessThan(1e-6);
				}
			)
		);
	});

	it('is not below what has been found', () => {
		expect(statedBound(1499919.2, { slack: 0.015, step: 1, found: 1499924 })).toBe(1499924);
	});

	it('takes in what each place of the teams may have promised too little for', () => {
		const instance = {
			examiners: [
				{ id: 'ada', maxLoad: 2, experienced: true },
				{ id: 'bea', maxLoad: 2, experienced: true }
			],
			entries: [
				{ id: 1, teamSize: 2 },
				{ id: 2, teamSize: 1 }
			],
			fit: [] as [string, number, number][],
			conflicts: [],
			pins: []
		};
		expect(slackOf(problemOf({ ...instance, fit: [['ada', 1, 7]] }), 1)).toBeCloseTo(3e-6);
		expect(slackOf(problemOf({ ...instance, fit: [['ada', 1, Math.PI]] }), 1)).toBe(0);
	});
});

describe('a measured fit', () => {
	it('is printed whole beside its bound, and a time by its first figures', () => {
		expect(stated('fit', 1499924)).toBe(1499924);
		expect(stated('s', 12.3456789)).toBe(12.3457);
	});
});
