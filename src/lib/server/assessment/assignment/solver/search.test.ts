// What the search answers, held against trying everything on small instances.
import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { causesOf } from './causes.ts';
import { evaluate } from './evaluate.ts';
import { evened } from './even.ts';
import { irreducible } from './irreducible.ts';
import { problemOf, type Instance, type Pair } from './problem.ts';
import { randomInstance } from './random.fixture.ts';
import { search } from './search.ts';
import { byTryingAll, smallInstance } from './small.fixture.ts';
import { bestTeams } from './teams.ts';

const highs = await loadHighs();
const runs = { numRuns: 150, seed: 20261129 };

const pairsOf = ({ examiners, entries }: Instance, used: number[]): Pair[] =>
	used.map((place) => [
		examiners[place % examiners.length]?.id ?? '',
		entries[Math.floor(place / examiners.length)]?.id ?? ''
	]);

describe('the best assignment', () => {
	it('is as good as the best of all assignments, first for the worst-off entry, then in total', () => {
		let solved = 0;
		fc.assert(
			fc.property(smallInstance, (instance) => {
				const problem = problemOf(instance);
				const best = byTryingAll(problem);
				const found = search(highs, problem);
				if (best === null) {
					expect(found).toBeNull();
					return;
				}
				solved++;
				expect(found).toMatchObject({
					...best,
					bound: best.minFit,
					totalBound: best.totalFit,
					proven: true
				});
			}),
			runs
		);
		expect(solved).toBeGreaterThan(20);
	});

	it('is the same by counting every possible team', () => {
		fc.assert(
			fc.property(smallInstance, (instance) => {
				const problem = problemOf(instance);
				const best = byTryingAll(problem);
				const found = bestTeams(highs, problem, Number.NEGATIVE_INFINITY, Infinity, 10);
				expect(found && { minFit: found.worst, totalFit: found.totalBound }).toEqual(best);
			}),
			runs
		);
	});

	it('is proven for a city where a few examiners fit everything and time is scarce', () => {
		const instance = randomInstance({
			entries: 20,
			examiners: 16,
			seed: 7,
			slack: 1.1,
			scores: 'wanted'
		});
		const found = search(highs, problemOf(instance));
		expect(found).toMatchObject({
			proven: true,
			bound: found?.minFit,
			totalBound: found?.totalFit
		});
		expect(evaluate(instance, pairsOf(instance, found?.used ?? [])).broken).toEqual([]);
	});

	it('breaks no hard rule, neither before nor after the loads are evened out', () => {
		fc.assert(
			fc.property(smallInstance, (instance) => {
				const problem = problemOf(instance);
				const found = search(highs, problem);
				if (!found) return;
				const before = evaluate(instance, pairsOf(instance, found.used));
				const after = evaluate(instance, pairsOf(instance, evened(problem, found.used)));
				expect(before.broken).toEqual([]);
				expect(after.broken).toEqual([]);
				expect(after).toMatchObject({ minFit: before.minFit, totalFit: before.totalFit });
				const squares = (loads: Map<unknown, number>) =>
					[...loads.values()].reduce((sum, load) => sum + load * load, 0);
				expect(squares(after.loadOf)).toBeLessThanOrEqual(squares(before.loadOf));
			}),
			runs
		);
	});
});

describe('the causes where there is none', () => {
	it('cannot be met together, but can when any one of them is left out', () => {
		let impossible = 0;
		fc.assert(
			fc.property(smallInstance, (instance) => {
				const problem = problemOf(instance);
				const none = byTryingAll(problem) === null;
				const found = irreducible(highs, problem, 10);
				expect(found === null).toBe(!none);
				if (!found) return;
				impossible++;
				expect(found.smallest).toBe(true);
				expect(byTryingAll(problem, found.demands)).toBeNull();
				for (const one of found.demands) {
					const others = found.demands.filter((other) => other !== one);
					expect(byTryingAll(problem, others)).not.toBeNull();
				}
			}),
			runs
		);
		expect(impossible).toBeGreaterThan(20);
	});

	it('are always told', () => {
		fc.assert(
			fc.property(smallInstance, (instance) => {
				const problem = problemOf(instance);
				if (byTryingAll(problem) !== null) return;
				expect(causesOf(highs, problem, []).length).toBeGreaterThan(0);
			}),
			runs
		);
	});

	const group = (count: number, more: Partial<Instance> = {}): Instance => ({
		examiners: Array.from({ length: 4 }, (_, p) => ({
			id: `p${p}`,
			maxLoad: 2,
			experienced: p === 0
		})),
		entries: Array.from({ length: count }, (_, e) => ({
			id: `e${e}`,
			teamSize: 2,
			group: e < 2 ? 'Skola' : 'Vård'
		})),
		fit: [],
		conflicts: [],
		pins: [],
		...more
	});
	const told = (instance: Instance) =>
		causesOf(
			highs,
			problemOf(instance),
			instance.entries.map((entry) => entry.group)
		);

	it('says that a whole class lacks an experienced examiner without conflict', () => {
		const conflicts: Pair[] = [
			['p0', 'e0'],
			['p0', 'e1']
		];
		expect(told(group(3, { conflicts }))).toEqual([
			{ kind: 'no-experienced', entries: [0, 1], group: 'Skola' }
		]);
	});

	it('says how many places are missing in all', () => {
		const skilled = group(5).examiners.map((one) => ({ ...one, experienced: true }));
		expect(told(group(5, { examiners: skilled }))).toMatchObject([
			{ kind: 'too-few-places', entries: [0, 1, 2, 3, 4], needed: 10, available: 8 }
		]);
	});

	it('says that the experienced ones cannot take so many', () => {
		expect(told(group(3))).toMatchObject([
			{ kind: 'too-few-experienced', entries: [0, 1, 2], examiners: [0], needed: 3, available: 2 }
		]);
	});

	it('says which pins ask too much', () => {
		const pins: Pair[] = [
			['p1', 'e0'],
			['p1', 'e1'],
			['p1', 'e2']
		];
		expect(told(group(3, { pins }))).toEqual([
			{ kind: 'pins-exceed-load', examiner: 1, entries: [0, 1, 2], maxLoad: 2 }
		]);
	});
});
