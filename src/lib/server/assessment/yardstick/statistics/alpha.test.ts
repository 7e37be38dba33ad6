// Krippendorff's alpha against the worked examples of his paper, and against what must hold for any scores.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaInterval, krippendorffAlpha, type Metric, type Units } from './alpha.ts';

/** Turns rows of observers ('.' is missing) into the scores of each unit. */
const units = (...observers: string[]): number[][] => {
	const rows = observers.map((row) => row.split(' '));
	return (rows[0] ?? []).map((_, at) =>
		rows.flatMap((row) => (row[at] === '.' ? [] : [Number(row[at])]))
	);
};
const alpha = (of: Units, metric?: Metric) => {
	const figure = krippendorffAlpha(of, metric);
	return figure.said ? Number(figure.alpha.toFixed(3)) : figure.because;
};

describe('the worked examples of "Computing Krippendorff’s Alpha-Reliability"', () => {
	it('A: two observers, two values, nothing missing', () => {
		const observed = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
		expect(alpha(observed, 'nominal')).toBe(0.095);
	});

	it('B: two observers, five values', () => {
		const observed = units('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4');
		expect(alpha(observed, 'nominal')).toBe(0.692);
	});

	const four = units(
		'1 2 3 3 2 1 4 1 2 . . .',
		'1 2 3 3 2 2 4 1 2 5 . 3',
		'. 3 3 3 2 3 4 2 2 5 1 .',
		'1 2 3 3 2 4 4 1 2 5 1 .'
	);

	it('C and D: four observers with missing scores, by each metric', () => {
		expect(alpha(four, 'nominal')).toBe(0.743);
		expect(alpha(four, 'ordinal')).toBe(0.815);
		expect(alpha(four, 'interval')).toBe(0.849);
		expect(alpha(four, 'ratio')).toBe(0.797);
	});

	it('takes our scales as ordinal, and counts what could be compared', () => {
		expect(alpha(four)).toBe(0.815);
		// The twelfth unit has one score only and is compared with nothing.
		expect(krippendorffAlpha(four)).toMatchObject({ units: 11, scores: 40 });
	});

	it('lies within its interval, which is the same each time', () => {
		const interval = alphaInterval(four);
		expect(interval).toEqual(alphaInterval(four));
		if (!interval.said) throw new Error(interval.because);
		expect(interval.low).toBeLessThan(0.815);
		expect(interval.high).toBeGreaterThan(0.815);
		expect(interval.high).toBeLessThanOrEqual(1);
	});
});

describe('what cannot be said', () => {
	it('is said to be so: nobody shares anything, or everything is the same', () => {
		expect(alpha([])).toBe('no-pairs');
		expect(alpha([[3], [4], []])).toBe('no-pairs');
		expect(alpha([[3, 3], [3, 3, 3], [4]])).toBe('all-equal');
		expect(alphaInterval([])).toEqual({ said: false, because: 'no-pairs' });
		expect(alphaInterval(Array.from({ length: 9 }, () => [2, 2]))).toEqual({
			said: false,
			because: 'all-equal'
		});
	});

	it('has a figure but no interval where there are few entries', () => {
		const few = [
			[1, 2],
			[3, 4],
			[5, 5]
		];
		expect(krippendorffAlpha(few).said).toBe(true);
		expect(alphaInterval(few)).toEqual({ said: false, because: 'too-few-units' });
	});
});

describe('for any scores', () => {
	const scores = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }), {
		maxLength: 12
	});
	const near = (one: Units, other: Units, metric: Metric) => {
		const [first, second] = [krippendorffAlpha(one, metric), krippendorffAlpha(other, metric)];
		expect(second.said).toBe(first.said);
		if (first.said && second.said) expect(second.alpha).toBeCloseTo(first.alpha, 9);
	};

	it('who scored, and the order of entries, change nothing', () => {
		fc.assert(
			fc.property(scores, (some) => {
				near(some, some.map((unit) => unit.toReversed()).toReversed(), 'ordinal');
			})
		);
	});

	it('a stretched scale changes the ordinal figure in nothing, and the interval one not by a factor', () => {
		fc.assert(
			fc.property(scores, (some) => {
				near(
					some,
					some.map((unit) => unit.map((each) => each ** 3)),
					'ordinal'
				);
				near(
					some,
					some.map((unit) => unit.map((each) => 10 * each + 3)),
					'interval'
				);
			})
		);
	});

	it('is never above one, and one exactly where all agree', () => {
		fc.assert(
			fc.property(scores, (some) => {
				const figure = krippendorffAlpha(some);
				if (!figure.said) return;
				expect(figure.alpha).toBeLessThanOrEqual(1);
				const agree = some.every((unit) => new Set(unit).size <= 1);
				expect(figure.alpha === 1).toBe(agree);
			})
		);
	});
});
