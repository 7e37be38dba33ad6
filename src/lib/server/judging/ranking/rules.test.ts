// The ranking against cases solved by hand, against made-up panels whose truth is known, and where there is little to go on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../assessment/index.ts';
import { chiSquare, normals } from './chance.ts';
import { madeUp, madeUpCriteria, type Asked } from './made-up.fixture.ts';
import {
	hiddenByRounding,
	rankingOf,
	tooClose,
	wholes,
	type Given,
	type Weighed
} from './rules.ts';

const one = [{ key: 'k', weight: null }];
/** `{ a: { x: 3 } }`: entry a got 3 by x. */
const given = (by: Record<string, Record<string, number>>, classKey = ''): Given[] =>
	Object.entries(by).flatMap(([entryId, scores]) =>
		Object.entries(scores).map(([assessor, k]) => ({ entryId, classKey, assessor, scores: { k } }))
	);
const only = (scores: Given[], criteria: Weighed = one, draws?: number) => {
	const [first] = rankingOf(scores, criteria, draws).classes;
	if (!first) throw new Error('no class');
	return first;
};
const order = (scores: Given[]) => only(scores, one, 0).entries.map(({ entryId }) => entryId);

describe('what severity does to plain means', () => {
	// The stern one gives two steps less than the mild one whenever they meet, and met c and d alone.
	const unfair = given({
		a: { mild: 5, middle: 4 },
		b: { mild: 4, middle: 3 },
		c: { stern: 3, middle: 4 },
		d: { stern: 1, middle: 2 },
		e: { mild: 4, stern: 2 },
		f: { mild: 6, stern: 4 }
	});

	it('is taken back: who got the stern one is not behind for it', () => {
		const { entries } = only(unfair);
		const of = (id: string) => entries.find(({ entryId }) => entryId === id);
		// The plain means say 4.5 and 3.5; the middle one, who scored both, says that they are worth the same.
		expect((of('a')?.raw ?? 0) - (of('c')?.raw ?? 0)).toBe(1);
		expect((of('a')?.adjusted ?? 0) - (of('c')?.adjusted ?? 0)).toBeLessThan(0.3);
		expect(of('e')?.adjusted).toBeCloseTo(3, 0);
	});

	it('leaves the order alone where everyone scored everything', () => {
		const full = given({
			a: { mild: 5, stern: 3 },
			b: { mild: 4, stern: 3 },
			c: { mild: 3, stern: 1 }
		});
		expect(order(full)).toEqual(['a', 'b', 'c']);
	});

	it('is found over classes: who is stern in one is stern in the other', () => {
		const first = given(
			Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`x${at}`, { stern: 2, mild: 4 }])),
			'one'
		);
		const second = given({ y: { stern: 3 }, z: { mild: 3 } }, 'two');
		const two = rankingOf([...first, ...second], one, 0).classes[1];
		expect(two?.entries.map(({ entryId, rawPlace }) => [entryId, rawPlace])).toEqual([
			['y', 1],
			['z', 1]
		]);
		const [y, z] = two?.entries ?? [];
		expect((y?.adjusted ?? 0) - (z?.adjusted ?? 0)).toBeGreaterThan(0.5);
	});
});

describe('made-up panels whose truth is known', () => {
	/** In how many of the rounds the truly best is named, by the adjusted figures and by plain means; who share the first place share it. */
	const named = (asked: Omit<Asked, 'seed'>, rounds: number) => {
		let [adjusted, plain] = [0, 0];
		for (let seed = 1; seed <= rounds; seed++) {
			const { given: scores, truth } = madeUp({ ...asked, seed });
			const { entries } = only(scores, madeUpCriteria, 0);
			const best = [...truth].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
			adjusted += Number(entries[0]?.entryId === best);
			const first = entries.filter(({ rawPlace }) => rawPlace === 1);
			plain += first.some(({ entryId }) => entryId === best) ? 1 / first.length : 0;
		}
		return { adjusted: adjusted / rounds, plain: plain / rounds };
	};
	const teams = { entries: 10, assessors: 7, perEntry: 3, worth: 0.5, chance: 0.4 };

	it('name the best more often than plain means do where assessors differ', () => {
		const { adjusted, plain } = named({ ...teams, severity: 1 }, 120);
		expect(adjusted - plain).toBeGreaterThan(0.08);
	});

	it('name the best as often where they do not', () => {
		const { adjusted, plain } = named({ ...teams, severity: 0 }, 120);
		expect(adjusted - plain).toBeGreaterThan(-0.02);
	});

	it('lie within their intervals in about 95 cases of 100, and come first as often as is said', () => {
		let [within, all, said, first] = [0, 0, 0, 0];
		for (let seed = 1; seed <= 40; seed++) {
			const { given: scores, truth } = madeUp({ ...teams, severity: 0.5, seed });
			const { entries } = only(scores, madeUpCriteria, 400);
			const best = Math.max(...truth.values());
			for (const { entryId, interval } of entries) {
				const worth = truth.get(entryId) ?? 0;
				all += 1;
				within += Number(interval.low <= worth && worth <= interval.high);
			}
			said += entries[0]?.places[0] ?? 0;
			first += Number(truth.get(entries[0]?.entryId ?? '') === best);
		}
		expect(within / all).toBeGreaterThan(0.88);
		expect(within / all).toBeLessThan(0.99);
		expect(Math.abs(said - first) / 40).toBeLessThan(0.15);
	});
});

describe('where there is little to go on', () => {
	it('one assessor’s order stands, with the caution, and with much doubt', () => {
		const { entries, cautions, neighbours } = only(
			given({ a: { x: 5 }, b: { x: 4 }, c: { x: 4 } })
		);
		expect(entries[0]?.entryId).toBe('a');
		expect(cautions).toEqual(['one-assessor']);
		expect(neighbours.every(tooClose)).toBe(true);
	});

	it('entries that nobody shares are said to be so', () => {
		expect(only(given({ a: { x: 5 }, b: { y: 2 } })).cautions).toEqual(['no-overlap']);
	});

	it('entries in groups that share no assessors are told apart, and their comparison is more doubtful', () => {
		const apart = only(
			given({
				a: { x: 5, y: 5 },
				b: { x: 3, y: 3 },
				c: { z: 5, w: 5 },
				d: { z: 3, w: 3 }
			})
		);
		expect(apart.cautions).toEqual(['groups']);
		const group = (id: string) => apart.entries.find(({ entryId }) => entryId === id)?.group;
		expect(group('a')).toBe(group('b'));
		expect(group('a')).not.toBe(group('c'));
		const joined = only(
			given({ a: { x: 5, y: 5 }, b: { x: 3, y: 3 }, c: { x: 5, y: 5 }, d: { x: 3, y: 3 } })
		);
		const width = ({ entries }: typeof apart) =>
			entries.reduce((sum, { interval }) => sum + interval.high - interval.low, 0);
		expect(width(apart)).toBeGreaterThan(width(joined));
	});

	it('where all are scored alike, all places are about as likely for all', () => {
		const same = only(given({ a: { x: 3, y: 3 }, b: { x: 3, y: 3 }, c: { x: 3, y: 3 } }));
		expect(same.cautions).toEqual(['all-equal']);
		for (const { places, rawPlace } of same.entries) {
			expect(rawPlace).toBe(1);
			for (const place of places) expect(Math.abs(place - 1 / 3)).toBeLessThan(0.05);
		}
	});

	it('no scores give no ranking, one entry gives one without a caution', () => {
		expect(rankingOf([], one).classes).toEqual([]);
		const { entries, neighbours, cautions } = only(given({ a: { x: 3 } }));
		expect([entries.length, neighbours, cautions]).toEqual([1, [], []]);
		expect(entries[0]?.places).toEqual([1]);
	});
});

describe('an assessor’s score of the whole', () => {
	const criteria = [
		{ key: 'hard', weight: 75 },
		{ key: 'easy', weight: 25 }
	];
	const by = (assessor: string, scores: Given['scores']): Given => ({
		entryId: 'a',
		classKey: '',
		assessor,
		scores
	});

	it('is weighted, and what is missing is as far from its criterion’s mean as the rest', () => {
		const found = wholes(
			[
				by('x', { hard: 2, easy: 6 }),
				by('y', { hard: 4, easy: 4 }),
				by('z', { easy: 5 }),
				by('w', {})
			],
			criteria
		);
		// The means are 3 and 5: who gave 5 on the easy one alone is taken to stand at the middle.
		expect(found.map(({ score }) => score)).toEqual([3, 4, 3.5]);
	});

	it('counts once for each assessor, the latest', () => {
		expect(
			wholes([by('x', { hard: 1, easy: 1 }), by('x', { hard: 4, easy: 4 })], criteria)
		).toEqual([{ entryId: 'a', classKey: '', assessor: 'x', score: 4 }]);
	});

	it('hides less by rounding the more criteria it has', () => {
		expect(hiddenByRounding(one)).toBeCloseTo(1 / 12, 12);
		expect(hiddenByRounding(madeUpCriteria)).toBeCloseTo(1 / 60, 12);
	});
});

describe('for any scores', () => {
	const some = fc.array(
		fc.record({
			entryId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
			classKey: fc.constant(''),
			assessor: fc.constantFrom('x', 'y', 'z'),
			scores: fc.record({ k: fc.integer({ min: 1, max: 6 }) })
		}),
		{ maxLength: 15 }
	);
	const runs = { numRuns: 40 };

	it('places are probabilities, intervals hold their figure, and the order they came in says nothing', () => {
		fc.assert(
			fc.property(some, (scores) => {
				const ranking = rankingOf(scores, one, 200);
				const latest = [
					...new Map(scores.map((each) => [each.entryId + each.assessor, each])).values()
				];
				expect(rankingOf(latest.toReversed(), one, 200)).toEqual(ranking);
				for (const { entries } of ranking.classes) {
					for (const { places, interval, adjusted } of entries) {
						expect(places.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
						expect(interval.low).toBeLessThanOrEqual(adjusted);
						expect(interval.high).toBeGreaterThanOrEqual(adjusted);
					}
				}
			}),
			runs
		);
	});

	it('as many steps more for everything moves everything by as many', () => {
		fc.assert(
			fc.property(some, fc.integer({ min: -3, max: 3 }), (scores, steps) => {
				const moved = scores.map((each) => ({ ...each, scores: { k: each.scores.k + steps } }));
				const [before] = rankingOf(scores, one, 0).classes;
				const [after] = rankingOf(moved, one, 0).classes;
				const was = new Map((before?.entries ?? []).map((each) => [each.entryId, each.adjusted]));
				expect(after?.entries.length).toBe(before?.entries.length);
				for (const { entryId, adjusted } of after?.entries ?? []) {
					expect(adjusted - (was.get(entryId) ?? NaN)).toBeCloseTo(steps, 6);
				}
			}),
			runs
		);
	});
});

describe('the draws', () => {
	it('have the mean and spread of their distributions', () => {
		const random = seeded(3);
		const normal = normals(random);
		const many = Array.from({ length: 20_000 }, normal);
		const mean = (numbers: number[]) =>
			numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
		expect(mean(many)).toBeCloseTo(0, 1);
		expect(mean(many.map((each) => each * each))).toBeCloseTo(1, 1);
		for (const freedom of [1, 4, 9.5]) {
			const squares = Array.from({ length: 20_000 }, () => chiSquare(freedom, random, normal));
			expect(mean(squares) / freedom).toBeCloseTo(1, 1);
			expect(mean(squares.map((each) => (each - freedom) ** 2)) / (2 * freedom)).toBeGreaterThan(
				0.9
			);
		}
	});
});
