// What a unit, an organisation and a class came to over the years, by whatever names.
import { beforeAll, expect, it } from 'vitest';
import { ensureOrganisation, ensureUnit, saveUnit } from '../people/index.ts';
import type { Person } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../programme/index.ts';
import { useWorld } from '../../../../tools/test-world.ts';
import {
	classPage,
	honour,
	honouredUnits,
	organisationPage,
	pressPage,
	publishEdition,
	publishNamesTask,
	publishProgrammes,
	searchPublished,
	unitPage
} from './index.ts';

const world = useWorld();
let office: Person;

async function publishAll() {
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		for (const { id } of await editions(tx, actor)) await publishEdition(tx, actor, id);
	});
}

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }]);
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, actor, { ...programme, position });
		}
		await publishProgrammes(tx, actor);
	});
	await publishAll();
});

const nytorget = 'nytorgsgardens-vard-och-omsorgsboende';

it('a unit that was honoured twice has one page, and each honour leads to the other', async () => {
	const page = await unitPage(world.organiserId, `${nytorget}-sodermalms-stadsdelsforvaltning`);
	expect(page?.honours.map(({ edition }) => edition)).toEqual(['tidigare-1', 'tidigare-2']);
	const [first, second] = page?.honours ?? [];
	const own = await honour(world.organiserId, first?.id ?? '');
	expect(own?.past.map(({ id }) => id)).toEqual([second?.id]);
});

it('a company is the same with and without its form', async () => {
	const page = await organisationPage(world.organiserId, 'temabo');
	expect(page?.honours).toHaveLength(2);
	expect(new Set(page?.honours.map(({ unitKey }) => unitKey)).size).toBe(1);
});

const places = async (typed: string, past = 0) =>
	(await searchPublished(world.organiserId, typed, { past })).places;

it('who searches for a unit or an organisation by name is led to its page', async () => {
	const unit = {
		kind: 'unit',
		name: 'Nytorgsgårdens vård- och omsorgsboende',
		organisation: 'Södermalms stadsdelsförvaltning',
		path: `/enheter/${nytorget}-sodermalms-stadsdelsforvaltning`,
		demo: false
	};
	expect(await places('nytorgsgardens vard och omsorgsboende')).toEqual([unit]);
	expect(await places('Nytorgsgårdens vård- och omsorgsboende', 20)).toEqual([]);
	expect(await places('Södermalms stadsdelsförvaltning')).toEqual([
		{
			kind: 'organisation',
			name: 'Södermalms stadsdelsförvaltning',
			organisation: null,
			path: '/organisationer/sodermalms-stadsdelsforvaltning',
			demo: false
		}
	]);
	// Part of a name, and the title of what was honoured, are no places.
	expect(await places('omsorgsboende')).toEqual([]);
	expect(await places('Förändrade arbetssätt till följd av pandemin')).toEqual([]);
});

it('what nobody was honoured as has no page', async () => {
	expect(await unitPage(world.organiserId, 'nobody')).toBeUndefined();
	expect(await organisationPage(world.organiserId, "'; drop")).toBeUndefined();
	expect(await classPage(world.organiserId, 'kvalitetsutmarkelsen', 'forest')).toBeUndefined();
});

it('a class has its honours over the years, newest first', async () => {
	const page = await classPage(world.organiserId, 'kvalitetsutmarkelsen', 'school');
	expect(page?.honours.map(({ unit }) => unit)).toEqual([
		'Eriksdalsskolan',
		'Stockholms hotell- och restaurangskola – kök och servering',
		'Sturebyskolan'
	]);
	expect(page?.others).toHaveLength(4);
});

it('every honoured unit is listed once, under its organisation', async () => {
	const list = await honouredUnits(world.organiserId);
	const keys = list.flatMap(({ units }) => units.map(({ key }) => key));
	expect(new Set(keys).size).toBe(keys.length);
	expect(list.find(({ key }) => key === 'temabo')?.units).toMatchObject([{ honours: 2 }]);
	expect(list.at(-1)?.key).toBeNull();
});

it('the press is given what is released, and nothing of a round where nothing is', async () => {
	const page = await pressPage(world.organiserId, 'framsteget', '2020');
	expect(page?.honours.map(({ unit, picture }) => [unit, picture])).toEqual([
		['Stockholmshem', null],
		['Driftavdelningen', null],
		['', null]
	]);
	expect(await pressPage(world.organiserId, 'framsteget', '2021')).toBeUndefined();
});

it('a unit that changed its name keeps its honours, and its old address leads to the new one', async () => {
	const system = world.system();
	const unitId = await inTransaction(system, async (tx) => {
		const name = 'Södermalms stadsdelsförvaltning';
		const organisationId = await ensureOrganisation(tx, system, { name });
		await ensureUnit(tx, system, {
			organisationId,
			name: 'Nytorgsgårdens vård- och omsorgsboende'
		});
		return ensureUnit(tx, system, {
			organisationId,
			name: 'Nytorgsgårdens vård- och omsorgsboende'
		});
	});
	const { rows } = await world.owner(`select organisation_id from people.unit where id = $1`, [
		unitId
	]);
	const { organisation_id: organisationId } = rows[0] as { organisation_id: string };
	const saved = await saveUnit(office, { unitId, name: 'Nytorgets äldreboende', organisationId });
	expect(saved.ok).toBe(true);
	const waiting = await world.owner(`select 1 from pgboss.job where name = 'names.publish'`);
	expect(waiting.rows).toHaveLength(1);

	await publishNamesTask({ organiserId: world.organiserId });
	const page = await unitPage(world.organiserId, `${nytorget}-sodermalms-stadsdelsforvaltning`);
	expect(page).toMatchObject({
		key: 'nytorgets-aldreboende-sodermalms-stadsdelsforvaltning',
		name: 'Nytorgets äldreboende',
		formerly: ['Nytorgsgårdens vård- och omsorgsboende']
	});
	expect(page?.honours).toHaveLength(2);
	// Who knows it by its old name is led to the same page.
	const [place] = await places('Nytorgsgårdens vård- och omsorgsboende');
	expect(place?.name).toBe('Nytorgets äldreboende');
	// What the panel wrote then stands as it was written.
	expect(page?.honours[0]?.unit).toBe('Nytorgsgårdens vård- och omsorgsboende');
});
