// The archive becomes public: what the two pages say, and nothing else.
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../programme/index.ts';
import { useWorld } from '../../../../tools/test-world.ts';
import {
	archive,
	editionPage,
	eraAt,
	honour,
	programmePage,
	publishEdition,
	publishProgrammes,
	siteNav,
	startPage
} from './index.ts';

const world = useWorld();

async function publishAll() {
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, actor, { ...programme, position });
		}
		await publishProgrammes(tx, actor);
		for (const { id } of await editions(tx, actor)) await publishEdition(tx, actor, id);
	});
}

beforeAll(publishAll);

describe('the archive', () => {
	it('holds 35 honours: three, five, and twenty-seven of rounds without a year', async () => {
		const { honours } = await archive(world.organiserId);
		const count = (programme: string, year: number | null) =>
			honours.filter((each) => each.programme === programme && each.year === year).length;
		expect(honours).toHaveLength(35);
		expect(count('framsteget', 2020)).toBe(3);
		expect(count('kvalitetsutmarkelsen', 2018)).toBe(5);
		expect(count('kvalitetsutmarkelsen', null)).toBe(27);
	});

	it('comes programme by programme, newest first, in the page’s order', async () => {
		const { honours } = await archive(world.organiserId);
		expect(honours.slice(0, 4).map(({ title, unit }) => title ?? unit)).toEqual([
			'Testbäddar för utveckling av hållbara lösningar',
			'SOLIDA, ett artificiellt system för att optimera driften av SISAB:s fastigheter',
			'Förändrade arbetssätt till följd av pandemin',
			'Misa Bondegatan'
		]);
		expect(honours.at(-1)?.organisation).toBe('Temabo');
	});

	it('is filtered by class', async () => {
		const { honours } = await archive(world.organiserId, { classKey: 'school' });
		expect(honours.map(({ unit }) => unit)).toEqual([
			'Eriksdalsskolan',
			'Stockholms hotell- och restaurangskola – kök och servering',
			'Sturebyskolan'
		]);
	});

	it('keeps its addresses when it is published again', async () => {
		const before = (await archive(world.organiserId)).honours.map(({ id }) => id);
		await publishAll();
		expect((await archive(world.organiserId)).honours.map(({ id }) => id)).toEqual(before);
		expect(new Set(before).size).toBe(35);
		expect(before[0]).toBe('6b96ff47-f11f-8e65-884d-d359617b80e7');
	});
});

describe('the pages', () => {
	it('the menu names the awards without explanations', async () => {
		expect(await siteNav(world.organiserId)).toEqual([
			{ slug: 'framsteget', name: { sv: 'Framsteget', en: 'Framsteget' } },
			{
				slug: 'kvalitetsutmarkelsen',
				name: { sv: 'Kvalitetsutmärkelsen', en: 'Kvalitetsutmärkelsen' }
			}
		]);
	});

	it('a programme tells of its editions, its latest winners and its jury', async () => {
		const page = await programmePage(world.organiserId, 'framsteget');
		expect(page?.editions.map(({ slug, honours }) => [slug, honours])).toEqual([
			['2021', 0],
			['2020', 3]
		]);
		expect(page?.recent).toHaveLength(3);
		expect(page?.panel?.panels[0]?.members).toHaveLength(5);
		expect(page?.panel?.edition.sv).toBe('2021');
	});

	it('an edition tells what it states: 38 entries in 2019, no honour', async () => {
		const page = await editionPage(world.organiserId, 'kvalitetsutmarkelsen', '2019');
		expect(page?.page.entries).toBe(38);
		expect(page?.honours).toEqual([]);
		expect(page?.page.calendar.ceremony?.at).toBe('2019-11-26');
	});

	it('an honour stands between its neighbours', async () => {
		const page = await editionPage(world.organiserId, 'framsteget', '2020');
		const [first, second, third] = page?.honours ?? [];
		const shown = await honour(world.organiserId, second?.id ?? '');
		expect(shown).toMatchObject({
			unit: 'Driftavdelningen',
			organisation: 'SISAB',
			previous: { id: first?.id },
			next: { id: third?.id },
			panel: { sv: 'Juryn' }
		});
		expect(await honour(world.organiserId, first?.id ?? '')).toMatchObject({ previous: null });
	});

	it('the start page has both awards and a citation of each', async () => {
		const page = await startPage(world.organiserId);
		expect(page?.organiser).toBe('Stockholms stad');
		expect(page?.programmes.map(({ recent }) => recent[0]?.unit)).toEqual([
			'Stockholmshem',
			'Misa Bondegatan'
		]);
	});

	it('what is not there is not there', async () => {
		expect(await programmePage(world.organiserId, 'nobelpriset')).toBeUndefined();
		expect(await editionPage(world.organiserId, 'framsteget', '2020x')).toBeUndefined();
		expect(await honour(world.organiserId, 'x')).toBeUndefined();
		expect(await honour(world.organiserId, '00000000-0000-0000-0000-000000000000')).toBeUndefined();
		expect((await archive('00000000-0000-7000-8000-000000000000')).honours).toEqual([]);
	});
});

describe('an era', () => {
	const at = (text: string) => Temporal.Instant.from(text);
	it('lasts through the day, and ends at midnight', async () => {
		const morning = await eraAt(world.organiserId, at('2026-03-03T05:00:00Z'));
		expect(await eraAt(world.organiserId, at('2026-03-03T22:59:59Z'))).toEqual(morning);
		const next = await eraAt(world.organiserId, at('2026-03-03T23:00:00Z'));
		expect(next.name).not.toBe(morning.name);
		expect(next.since.toString()).toBe('2026-03-03T23:00:00Z');
	});

	it('ends when something is published', async () => {
		const before = await eraAt(world.organiserId, at('2026-03-03T05:00:00Z'));
		await publishAll();
		const after = await eraAt(world.organiserId, at('2026-03-03T05:00:00Z'));
		expect(after.name).not.toBe(before.name);
	});
});
