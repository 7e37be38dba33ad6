// What is kept in memory is never older than what is published.
import { beforeAll, describe, expect, it } from 'vitest';
import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import { searchPublished } from '../index.ts';
import { beginPublishing } from '../publish/commands.ts';
import type { SearchRow } from '../published.ts';
import { forgetSearch, writeSearch } from './commands.ts';
import { KeptTerms, versionOf } from './kept.ts';

const world = useWorld();
const editionId = randomUUIDv7();
const otherOrganiser = randomUUIDv7();

beforeAll(async () => {
	await world.owner(
		`insert into platform.organiser (id, slug, name) values ($1, 'annan', 'Annan')`,
		[otherOrganiser]
	);
});

const page = (heading: string, at = 0): SearchRow => ({
	id: `honour:${heading}-${at}`,
	kind: 'honour',
	path: '/',
	heading: { sv: heading, en: heading },
	names: [],
	context: { sv: 'Prov', en: 'Test' },
	own: 'Kvällen var lång',
	around: '',
	facets: { programme: 'ena', year: 2018, classKey: null, className: null, organisation: null },
	position: at
});

async function publish(headings: readonly string[], edition = editionId, of = world.organiserId) {
	const actor = systemActor(of, Temporal.Now.instant());
	await inTransaction(actor, async (tx) => {
		await beginPublishing(tx, actor);
		await writeSearch(tx, actor, edition, headings.map(page), false);
	});
}

const found = async (typed: string, of = world.organiserId) => {
	const { total, found: hits, facets } = await searchPublished(of, typed);
	return { total, shown: hits.length, counted: facets.kinds.map(({ count }) => count) };
};
const one = { total: 1, shown: 1, counted: [1] };
const none = { total: 0, shown: 0, counted: [] };

describe('what is kept in memory', () => {
	it('has what is published at once, and nothing of what is withdrawn', async () => {
		expect(await found('Nattugglan')).toEqual(none);
		await publish(['Nattugglan', 'Morgonstjärnan']);
		expect(await found('Nattugglan')).toEqual(one);
		await publish(['Morgonstjärnan']);
		expect(await found('Nattugglan')).toEqual(none);
		expect(await found('Morgonstjärnan')).toEqual(one);
		const actor = world.system();
		await inTransaction(actor, async (tx) => {
			await beginPublishing(tx, actor);
			await forgetSearch(tx, actor, editionId);
		});
		expect(await found('Morgonstjärnan')).toEqual(none);
		expect(await found('kvällen')).toEqual(none);
	});

	it('has nothing of a publishing that is not done, or that came to nothing', async () => {
		const actor = world.system();
		await publish(['Lyktan']);
		await expect(
			inTransaction(actor, async (tx) => {
				await beginPublishing(tx, actor);
				await writeSearch(tx, actor, editionId, [page('Facklan')], false);
				expect(await found('Facklan')).toEqual(none);
				expect(await found('Lyktan')).toEqual(one);
				throw new Error('it came to nothing');
			})
		).rejects.toThrow('it came to nothing');
		expect(await found('Facklan')).toEqual(none);
		expect(await found('Lyktan')).toEqual(one);
	});

	it('keeps each organiser to its own', async () => {
		await publish(['Lyktan']);
		await publish(['Grannens pris'], editionId, otherOrganiser);
		expect(await found('Grannens pris')).toEqual(none);
		expect(await found('Grannens pris', otherOrganiser)).toEqual(one);
		expect(await found('Lyktan', otherOrganiser)).toEqual(none);
		expect((await searchPublished(otherOrganiser, 'Lyktn')).meant).toBe(null);
		expect((await searchPublished(world.organiserId, 'Lyktn')).meant).toBe('lyktan');
	});

	it('keeps whom was asked about last where there is no room for all, and reads the others again', async () => {
		const thirdOrganiser = randomUUIDv7();
		await world.owner(
			`insert into platform.organiser (id, slug, name) values ($1, 'tredje', 'Tredje')`,
			[thirdOrganiser]
		);
		const all = [world.organiserId, otherOrganiser, thirdOrganiser] as const;
		for (const of of all) await publish(['Lyktan'], editionId, of);
		const kept = async (terms: KeptTerms, of: string) =>
			terms.withIndex(of, async (tx, index) => ({
				version: await versionOf(tx, of),
				answer: index
			}));
		const roomy = new KeptTerms(Infinity);
		const [one, other, third] = [
			await kept(roomy, all[0]),
			await kept(roomy, all[1]),
			await kept(roomy, all[2])
		];
		expect(await kept(roomy, all[0])).toBe(one);
		expect(await kept(roomy, all[1])).toBe(other);

		const forTwo = new KeptTerms(one.size + other.size + third.size - 1);
		const first = await kept(forTwo, all[0]);
		const second = await kept(forTwo, all[1]);
		// Asked about again, the first is no longer the one that has not been asked about for longest.
		expect(await kept(forTwo, all[0])).toBe(first);
		await kept(forTwo, all[2]);
		expect(await kept(forTwo, all[0])).toBe(first);
		const again = await kept(forTwo, all[1]);
		expect(again).not.toBe(second);
		expect(again).toEqual(second);

		const forNone = new KeptTerms(0);
		const alone = await kept(forNone, all[0]);
		expect(await kept(forNone, all[0])).toBe(alone);
		await kept(forNone, all[1]);
		expect(await kept(forNone, all[0])).not.toBe(alone);
	});

	it('answers rightly while others publish and search at the same time', async () => {
		const editions = Array.from({ length: 6 }, () => randomUUIDv7());
		await publish([]);
		await Promise.all([
			...editions.map((edition, at) => publish([`Samtidigt ${at}`], edition)),
			...Array.from({ length: 30 }, async () => {
				const { total, shown, counted } = await found('samtidigt');
				expect(total).toBeLessThanOrEqual(editions.length);
				// What was published in between is not shown before it is counted.
				expect(shown).toBeLessThanOrEqual(total);
				expect(counted).toEqual(total > 0 ? [total] : []);
			})
		]);
		expect(await found('samtidigt')).toEqual({ total: 6, shown: 6, counted: [6] });
	});
});
