// The solver as pages and the command line meet it: in a thread of its own, with progress, and possible to stop.
import { describe, expect, it } from 'vitest';
import { costOf, evaluate, lookupOf } from './evaluate.ts';
import type { Instance } from './problem.ts';
import { randomInstance } from './random.fixture.ts';
import { solve } from './solve.ts';

const city = randomInstance({ entries: 38, examiners: 30, seed: 1 });
const solved = async (instance: Instance, options = {}) => {
	const answer = await solve(instance, options);
	if ('infeasible' in answer) throw new Error(JSON.stringify(answer.infeasible));
	return answer;
};

// A thread is started for each: slow where much else runs.
describe('assigning examiners', { timeout: 60_000 }, () => {
	it('answers what its assignments are worth, proven best for a city, and keeps every rule', async () => {
		const answer = await solved(city);
		const { minFit, totalFit, maxLoad, broken } = evaluate(city, answer.assignments);
		expect(answer).toMatchObject({ minFit, totalFit, maxLoad, proven: true, bound: minFit });
		expect(answer.assignments).toHaveLength(114);
		expect(broken).toEqual([]);
	});

	it('tells how far it has come', async () => {
		const stages = new Set<string>();
		await solved(city, { onProgress: (stage: string) => stages.add(stage) });
		expect([...stages]).toEqual(expect.arrayContaining(['bound', 'total', 'even']));
	});

	it('keeps what has begun', async () => {
		const { assignments } = await solved(city);
		const fixed = assignments.slice(0, 40);
		const again = await solved(city, { fixed });
		expect(again.assignments).toEqual(expect.arrayContaining(fixed));
		expect(again.minFit).toBe(evaluate(city, assignments).minFit);
	});

	it('can be stopped', async () => {
		const stop = new AbortController();
		const large = randomInstance({ entries: 600, examiners: 150, seed: 2 });
		const answer = solve(large, { signal: stop.signal, onProgress: () => stop.abort() });
		await expect(answer).rejects.toThrow('aborted');
		await expect(solve(city, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
	});

	it('names the causes where there is no assignment', async () => {
		const conflicts = city.examiners
			.filter(({ experienced }) => experienced)
			.map(({ id }): [typeof id, string] => [id, 'e0']);
		const answer = await solve({ ...city, conflicts, pins: [] });
		expect(answer).toMatchObject({
			infeasible: [{ kind: 'no-experienced', entries: ['e0'], group: null }]
		});
	});

	it('has nothing to do without entries', async () => {
		const empty = { ...city, entries: [], fit: [], conflicts: [] };
		expect(await solve(empty)).toMatchObject({ assignments: [], proven: true });
	});
});

describe('a change by hand', () => {
	const small: Instance = {
		examiners: [
			{ id: 'anna', maxLoad: 1, experienced: true, unit: 'norr' },
			{ id: 'bo', maxLoad: 2, experienced: false },
			{ id: 'cilla', maxLoad: 2, experienced: true, unit: 'norr' },
			{ id: 'dan', maxLoad: 2, experienced: false }
		],
		entries: [
			{ id: 'skolan', teamSize: 2 },
			{ id: 'badet', teamSize: 2 }
		],
		fit: [
			['anna', 'skolan', 0.1],
			['bo', 'skolan', 0.2],
			['cilla', 'badet', 5],
			['dan', 'badet', 1]
		],
		conflicts: [['dan', 'skolan']],
		pins: []
	};
	const teams: [string, string][] = [
		['anna', 'skolan'],
		['bo', 'skolan'],
		['cilla', 'badet'],
		['dan', 'badet']
	];

	it('costs what it takes from the entries, and says which rules it breaks', () => {
		const change = {
			take: [['anna', 'skolan']] as [string, string][],
			give: [['dan', 'skolan']] as [string, string][]
		};
		expect(costOf(lookupOf(small), teams, change)).toMatchObject({
			fit: [{ entry: 'skolan', before: 0.3, after: 0.2 }],
			minFit: { before: 0.3, after: 0.2 },
			totalFit: { before: 6.3, after: 6.2 },
			breaks: [
				{ kind: 'conflict', examiner: 'dan', entry: 'skolan' },
				{ kind: 'no-experienced', entry: 'skolan' }
			],
			mends: []
		});
	});

	it('says that two of one unit sit together, and that a load is too large', () => {
		const { breaks } = costOf(small, teams, {
			take: [['dan', 'badet']],
			give: [['anna', 'badet']]
		});
		expect(breaks).toEqual([
			{ kind: 'max-load', examiner: 'anna', load: 2, limit: 1 },
			{ kind: 'one-unit', entry: 'badet', examiners: ['cilla', 'anna'], unit: 'norr' }
		]);
	});
});
