// The last passes among equals: nothing that was reached is lost by them, and ways become shorter.
import { describe, expect, it } from 'vitest';
import { sharedFromLeft } from '#lib/shared/postcode.ts';
import { evaluate } from './evaluate.ts';
import { evened } from './even.ts';
import { problemOf, type Instance, type Pair } from './problem.ts';
import { randomInstance, seeded } from './random.fixture.ts';

const placesOf = ({ examiners, entries }: Instance, pairs: readonly Pair[]): number[] =>
	pairs.map(
		([examiner, entry]) =>
			entries.findIndex(({ id }) => id === entry) * examiners.length +
			examiners.findIndex(({ id }) => id === examiner)
	);
const pairsOf = ({ examiners, entries }: Instance, places: readonly number[]): Pair[] =>
	places.map((place) => [
		examiners[place % examiners.length]?.id ?? '',
		entries[Math.floor(place / examiners.length)]?.id ?? ''
	]);
const settled = (instance: Instance, pairs: readonly Pair[]) =>
	pairsOf(instance, evened(problemOf(instance), placesOf(instance, pairs)));

/** How many signs the ways of all teams share with where they lead. */
function nearness({ examiners, entries }: Instance, pairs: readonly Pair[]): number {
	const from = new Map(examiners.map(({ id, place }) => [id, place ?? null]));
	const to = new Map(entries.map(({ id, place }) => [id, place ?? null]));
	return pairs.reduce(
		(sum, [examiner, entry]) =>
			sum + sharedFromLeft(from.get(examiner) ?? null, to.get(entry) ?? null),
		0
	);
}

const two = (examiners: Partial<Instance['examiners'][number]>[]): Instance => ({
	examiners: ['ada', 'bea'].map((id, at) => ({
		id,
		maxLoad: 1,
		experienced: true,
		...examiners[at]
	})),
	entries: [
		{ id: 'norr', teamSize: 1, place: '16440' },
		{ id: 'söder', teamSize: 1, place: '12345' }
	],
	fit: [],
	conflicts: [],
	pins: []
});
const crossed: Pair[] = [
	['ada', 'norr'],
	['bea', 'söder']
];

describe('short ways', () => {
	it('are taken where two who fit as well can change places', () => {
		const instance = two([{ place: '12399' }, { place: '16499' }]);
		expect(settled(instance, crossed)).toEqual([
			['bea', 'norr'],
			['ada', 'söder']
		]);
	});

	it('cost no fit, and move nobody who is pinned', () => {
		const near = [{ place: '12399' }, { place: '16499' }];
		const fitting: Instance = { ...two(near), fit: [['ada', 'norr', 1]] };
		expect(settled(fitting, crossed)).toEqual(crossed);
		const held: Instance = { ...two(near), pins: [['ada', 'norr']] };
		expect(settled(held, crossed)).toEqual(crossed);
	});

	it('let somebody with one entry less take over, which leaves the loads as even', () => {
		const instance = two([{ place: '99999' }, { place: '12345' }]);
		const one: Instance = { ...instance, entries: instance.entries.slice(1) };
		expect(settled(one, [['ada', 'söder']])).toEqual([['bea', 'söder']]);
	});

	it('shorten, and leave every fit, the evenness and the rules as they were', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const random = seeded(seed);
			const place = () =>
				random() < 0.2 ? undefined : `1${Math.floor(random() * 10_000)}`.padEnd(5, '0');
			const bare = randomInstance({ entries: 24, examiners: 16, seed, scores: 'fields' });
			const before = settled(bare, startOf(bare));
			const instance: Instance = {
				...bare,
				examiners: bare.examiners.map((one) => ({ ...one, place: place() })),
				entries: bare.entries.map((one) => ({ ...one, place: place() }))
			};
			const after = settled(instance, before);
			const [was, is] = [evaluate(instance, before), evaluate(instance, after)];
			expect(is.broken).toEqual(was.broken);
			expect(is.fitOf).toEqual(was.fitOf);
			const squares = (loads: Map<unknown, number>) =>
				[...loads.values()].reduce((sum, load) => sum + load * load, 0);
			expect(squares(is.loadOf)).toBe(squares(was.loadOf));
			expect(nearness(instance, after)).toBeGreaterThan(nearness(instance, before));
		}
	});
});

/** Some assignment within the rules: whoever has least and may, one after another. */
function startOf(instance: Instance): Pair[] {
	const inConflict = new Set(instance.conflicts.map((pair) => pair.join(' ')));
	const load = new Map<unknown, number>();
	return instance.entries.flatMap(({ id, teamSize }) => {
		const able = instance.examiners
			.filter((one) => !inConflict.has(`${one.id} ${id}`))
			.sort((one, other) => (load.get(one.id) ?? 0) - (load.get(other.id) ?? 0));
		const lead = able.find(({ experienced }) => experienced);
		const team = [lead, ...able.filter((one) => one !== lead)].slice(0, teamSize);
		return team.map((one): Pair => {
			load.set(one?.id, (load.get(one?.id) ?? 0) + 1);
			return [one?.id ?? '', id];
		});
	});
}
