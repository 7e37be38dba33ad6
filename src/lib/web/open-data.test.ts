// The open data of the archive: its sets, its catalogue, its pictures, and addresses that outlive what they led to.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import { linkedText } from '../shared/linked.ts';
import { inTransaction } from '../server/platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../server/programme/index.ts';
import {
	aboutTheData,
	archive,
	formerAddress,
	honour,
	leadAddresses,
	publishEdition,
	publishProgrammes,
	readAddresses,
	sayWhyWithdrawn
} from '../server/publication/index.ts';
import { catalogueRdf } from './dcat.ts';
import { columnsOf, csvOf, lastChange, licence, rowsOf, setNames } from './open-data.ts';
import { drawPicture, pictureOf } from './share-picture.ts';
import { sharingOfHonour } from './sharing.ts';

const world = useWorld();
const origin = 'https://utmarkt.example';

beforeAll(async () => {
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, actor, { ...programme, position });
		}
		await publishProgrammes(tx, actor);
		for (const { id } of await editions(tx, actor)) await publishEdition(tx, actor, id);
	});
});

const first = async () => {
	const [found] = (await archive(world.organiserId, { programme: 'framsteget' })).honours;
	if (!found) throw new Error('the archive is empty');
	return found;
};

describe('a data set', () => {
	it('has every honour once, with an address of its own, alike in JSON and CSV', async () => {
		const rows = await rowsOf('prisade', world.organiserId, origin);
		expect(rows).toHaveLength(35);
		expect(new Set(rows.map(({ url }) => url)).size).toBe(35);
		expect(Object.keys(rows[0] ?? {})).toEqual(columnsOf.prisade);
		const csv = csvOf('prisade', rows);
		expect(csv.startsWith(`\ufeff${columnsOf.prisade.join(';')}\r\n`)).toBe(true);
		expect(csv).toContain('Testbäddar för utveckling av hållbara lösningar');
	});

	it('says of an honour that it was changed when it was corrected, and otherwise when it was released', () => {
		const released = '2026-03-02T17:00:00Z';
		expect(lastChange(released, { changedOn: null })).toBe(released);
		expect(lastChange(released, { changedOn: '2026-03-02' })).toBe(released);
		expect(lastChange(released, { changedOn: '2026-03-04' })).toBe('2026-03-04T00:00:00Z');
		expect(lastChange(null, { changedOn: '2026-03-04' })).toBe('2026-03-04T00:00:00Z');
		expect(lastChange(null, { changedOn: null })).toBe(null);
	});

	it('is described column by column', async () => {
		for (const set of setNames) {
			for (const row of await rowsOf(set, world.organiserId, origin)) {
				expect(Object.keys(row)).toEqual(columnsOf[set]);
			}
		}
	});
});

it('the catalogue says all that DCAT-AP-SE demands, of each thing in it', async () => {
	const about = await aboutTheData(world.organiserId);
	expect(about.contact).toMatch(/@/);
	const rdf = catalogueRdf({ origin, organiser: 'Stockholms stad', ...about });
	const all = (name: string) =>
		[...rdf.matchAll(new RegExp(`<${name} rdf:about="[^"]+">[^]*?</${name}>`, 'g'))].map(
			([text]) => text
		);
	const demanded: [string, number, string[]][] = [
		[
			'dcat:Catalog',
			1,
			[
				'dcterms:title',
				'dcterms:description',
				'dcterms:publisher',
				'dcterms:license',
				'dcat:dataset'
			]
		],
		['dcat:Dataset', 3, ['dcterms:title', 'dcterms:description', 'dcterms:publisher']],
		['dcat:Distribution', 8, ['dcat:accessURL', 'dcterms:license']],
		['dcat:DataService', 1, ['dcterms:title', 'dcat:endpointURL']],
		['foaf:Agent', 1, ['foaf:name']]
	];
	for (const [name, count, properties] of demanded) {
		expect(all(name), name).toHaveLength(count);
		for (const each of all(name)) for (const one of properties) expect(each).toContain(`<${one}`);
	}
	const told = new Set([...rdf.matchAll(/rdf:about="([^"]+)"/g)].map(([, uri]) => uri));
	const named = [...rdf.matchAll(/rdf:resource="(https:\/\/utmarkt[^"]+#[^"]+)"/g)];
	expect(named.filter(([, uri]) => !told.has(uri ?? ''))).toEqual([]);
	expect(rdf).toContain(licence);
});

describe('a page that is shared', () => {
	it('has a picture of 1200 by 630, and none where nothing is public', async () => {
		const organiser = { id: world.organiserId, name: 'Stockholms stad' };
		const { id } = await first();
		const picture = await pictureOf(organiser, 'sv', ['framsteget', '2020', id]);
		expect(picture).toMatchObject({ medal: 'award', over: 'Framsteget 2020' });
		if (!picture) return;
		const png = Buffer.from(await drawPicture(picture));
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		expect(await pictureOf(organiser, 'sv', ['framsteget', '2018', id])).toBeUndefined();
		expect(await pictureOf(organiser, 'sv', ['nobel'])).toBeUndefined();
	});

	it('tells machines who was honoured, in data that cannot end its element', async () => {
		const found = await honour(world.organiserId, (await first()).id);
		if (!found) throw new Error('no honour');
		const nasty = { ...found, citation: '</script><script>alert(1)</script>' };
		const { linked } = sharingOfHonour(
			{ locale: 'sv', origin, organiser: 'Stockholms stad' },
			nasty
		);
		const text = linkedText(linked);
		expect(text).not.toContain('<');
		expect(JSON.parse(text)).toMatchObject({
			'@context': 'https://schema.org',
			license: licence,
			mainEntity: { award: 'Framsteget 2020', description: nasty.citation }
		});
	});
});

describe('an old address', () => {
	const at = (path: string) => formerAddress(world.organiserId, path);

	it('is nothing where nothing ever was, and nothing where the page is still', async () => {
		expect(await at('/framsteget/1999')).toBeUndefined();
		expect(await at('/framsteget/2020')).toBeUndefined();
	});

	it('leads where what was there is now: an edition renamed, an honour whose id has changed', async () => {
		const before = await first();
		await world.owner(
			`insert into published.address (organiser_id, path, edition_id)
			select organiser_id, '/framsteget/gamla-2020', edition_id from published.edition
			where programme = 'framsteget' and slug = '2020'`
		);
		await world.owner(
			`insert into published.address (organiser_id, path, edition_id, honour_id, known_by)
			select organiser_id, '/framsteget/gamla-2020/x', edition_id, uuidv7(), known_by
			from published.address where path = $1`,
			[`/framsteget/2020/${before.id}`]
		);
		expect(await at('/framsteget/gamla-2020/')).toEqual({ why: null, now: '/framsteget/2020' });
		expect(await at('/framsteget/gamla-2020/x')).toEqual({
			why: null,
			now: `/framsteget/2020/${before.id}`
		});
	});

	it('of the pages that were there before is data, beside the awards', async () => {
		const leads = await readAddresses('programmes');
		expect(new Set(leads.map(({ to }) => to))).toEqual(
			new Set(['/framsteget', '/kvalitetsutmarkelsen'])
		);
		expect(await readAddresses('docs')).toEqual([]);
	});

	it('leads where it is said to by hand, and no page loses its own to that', async () => {
		const actor = world.system();
		await inTransaction(actor, (tx) =>
			leadAddresses(tx, actor, [
				{ from: '/pris/framsteget', to: '/framsteget' },
				{ from: '/framsteget/2020', to: '/framsteget' }
			])
		);
		expect(await at('/pris/framsteget')).toEqual({ why: null, now: '/framsteget' });
		expect(await at('/framsteget/2020')).toBeUndefined();
	});

	it('says that what was there has been withdrawn, and why', async () => {
		const { id } = await first();
		const path = `/framsteget/2020/${id}`;
		await world.owner('delete from published.honour where id = $1', [id]);
		expect(await at(path)).toEqual({ why: null, now: null });
		const actor = world.system();
		const why = { sv: 'På enhetens begäran.', en: 'At the unit’s request.' };
		await inTransaction(actor, (tx) => sayWhyWithdrawn(tx, actor, path, why));
		expect(await at(path)).toEqual({ why, now: null });
	});
});
