// Earlier rounds from a spreadsheet: every fault by line and column, nothing until all is right, and no doubles.
import { readdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../../programme/index.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	archive,
	editionPage,
	publishEdition,
	publishProgrammes,
	searchPublished
} from '../index.ts';
import { importArchive, previewArchive } from './commands.ts';
import { ownPages } from './rules.ts';
import { readTable, type Table } from './table.ts';

const world = useWorld();
let office: Person;

const header = 'Utmärkelse;År;Klass;Heder;Enhet;Förvaltning eller bolag;Titel;Motivering;Prissumma';
async function table(...lines: string[]): Promise<Table> {
	const read = await readTable(Buffer.from([header, ...lines].join('\r\n')));
	if (!read.ok) throw new Error(read.why);
	return read.table;
}
const read = async (asked: Table) => {
	const found = await previewArchive(office, asked);
	if (!found.ok) throw new Error(found.refusal.reason);
	return found.value;
};
const honours = async (year: number) =>
	(await archive(world.organiserId, { programme: 'kvalitetsutmarkelsen', year })).honours;

beforeAll(async () => {
	office = await world.person('Olga Office', [{ role: 'office' }]);
	const actor = world.system();
	await inTransaction(actor, async (tx) => {
		for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, actor, { ...programme, position });
		}
		await publishProgrammes(tx, actor);
		for (const { id } of await editions(tx, actor)) await publishEdition(tx, actor, id);
	});
});

const good = [
	'Kvalitetsutmärkelsen;2005;Skola;Vinnare;Ekskolan;Bromma stadsdelsförvaltning;;”De lyssnar på eleverna.”;50 000 kr',
	'Kvalitetsutmärkelsen;2005;Förskola;Hedersomnämnande;Ängens förskola;;;;',
	'Kvalitetsutmärkelsen;2005;Förskola;Deltagare;Lekens förskola;;;;',
	'Framsteget;2016;;Vinnare;;;Cykelverkstan;Så enkelt.;'
];

describe('a table with faults', () => {
	it('says each by its line and column, and nothing of it goes in', async () => {
		const faulty = await table(
			...good,
			'Kvalitetsutmärkelsen;2005;Skog;Vinnare;Granen;;;;',
			'Kvalitetsutmärkelsen;tjugo;Skola;Etta;;;;;mycket',
			'Nobel;2005;Skola;Vinnare;Ekskolan;;;;',
			'Kvalitetsutmärkelsen;2005;Skola;Vinnare;EKSKOLAN;;;;',
			'Kvalitetsutmärkelsen;2005;;Vinnare;Ekskolan;;;;'
		);
		const { faults, editions: planned, digest } = await read(faulty);
		expect(faults.map(({ line, column, why }) => [line, column, why])).toEqual([
			[6, 'class', 'unknown-class'],
			[7, 'year', 'not-a-year'],
			[7, 'honour', 'unknown-honour'],
			[7, 'unit', 'nobody'],
			[7, 'sum', 'not-a-sum'],
			[8, 'award', 'unknown-award'],
			[9, 'unit', 'twice'],
			[10, 'class', 'no-class']
		]);
		expect(planned).toEqual([]);
		expect(await importArchive(office, { table: faulty, digest })).toMatchObject({
			refusal: { reason: 'import-has-faults' }
		});
		expect(await honours(2005)).toEqual([]);
	});

	it('says which column is missing or stands twice', async () => {
		const [line = ''] = good;
		const bare = await readTable(Buffer.from(`Enhet;År;År\n${line}`));
		const { faults } = await read(bare.ok ? bare.table : { header: [], rows: [] });
		expect(faults.map(({ column, why }) => [column, why])).toEqual([
			['honour', 'missing-column'],
			['award', 'missing-column'],
			['year', 'same-column-twice']
		]);
	});
});

describe('a round without a year', () => {
	const named = async (...rounds: string[]) => {
		const lines = rounds.map((round, at) => `Framsteget;${round};Utmärkelse;Enhet ${at}`);
		const said = ['Utmärkelse;Omgång;Heder;Enhet', ...lines].join('\n');
		const asked = await readTable(Buffer.from(said));
		if (!asked.ok) throw new Error(asked.why);
		return (await read(asked.table)).faults.map(({ line, why, other }) => [line, why, other]);
	};

	it('has a name that makes an address of its own', async () => {
		expect(await named('Våren', 'våren', 'Hösten')).toEqual([]);
		expect(await named('Våren', 'Varen')).toEqual([[3, 'round-like-another', 2]]);
		expect(await named('!!!', '???')).toEqual([
			[2, 'round-without-letters', undefined],
			[3, 'round-without-letters', undefined]
		]);
		expect(await named('Nominera', 'Kan vi delta')).toEqual([
			[2, 'round-is-a-page', undefined],
			[3, 'round-is-a-page', undefined]
		]);
	});

	it('is on none of the pages that an award has', () => {
		const pages = readdirSync('src/routes/(public)/[programme]', { withFileTypes: true })
			.filter((each) => each.isDirectory() && !each.name.startsWith('['))
			.map(({ name }) => name);
		expect(new Set(pages)).toEqual(ownPages);
	});
});

describe('a table without', () => {
	it('is read in whole, published and found', async () => {
		const whole = await table(...good);
		const { digest, faults, editions: planned } = await read(whole);
		expect(faults).toEqual([]);
		expect(planned.map(({ award, standing, rows }) => [award, standing, rows.length])).toEqual([
			['kvalitetsutmarkelsen', 'new', 3],
			['framsteget', 'new', 1]
		]);
		expect(await importArchive(office, { table: whole, digest: 'other' })).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		expect(await importArchive(office, { table: whole, digest })).toMatchObject({
			value: { editions: 2, rows: 4 }
		});
		const [first, second] = await honours(2005);
		expect(first).toMatchObject({
			unit: 'Ekskolan',
			citation: 'De lyssnar på eleverna.',
			prizes: [{ amountOre: 5_000_000, name: { sv: '50 000 kronor' } }]
		});
		expect(second?.honour).toBe('honourable_mention');
		expect((await searchPublished(world.organiserId, 'Lekens förskola')).total).toBe(1);
		const { programmes } = await archive(world.organiserId);
		expect(programmes[1]?.editions.map(({ slug }) => slug)).toEqual([
			'2019',
			'2018',
			'2005',
			'tidigare-1',
			'tidigare-2',
			'tidigare-3',
			'tidigare-4'
		]);
	});

	it('comes to nothing when it is read in again, and changes what it says otherwise', async () => {
		const [before] = await honours(2005);
		expect((await read(await table(...good))).editions.map(({ standing }) => standing)).toEqual([
			'same',
			'same'
		]);
		const other = await table(
			'Kvalitetsutmärkelsen;2005;Skola;Vinnare;ekskolan;;;De lyssnar på alla.;',
			'Kvalitetsutmärkelsen;2018;Skola;Vinnare;Nya skolan;;;;'
		);
		const plan = await read(other);
		expect(plan.editions.map(({ standing }) => standing)).toEqual(['changed', 'changed']);
		expect((await importArchive(office, { table: other, digest: plan.digest })).ok).toBe(true);
		const [after, ...rest] = await honours(2005);
		expect(rest).toHaveLength(1);
		expect(after).toMatchObject({
			id: before?.id,
			citation: 'De lyssnar på alla.',
			organisation: 'Bromma stadsdelsförvaltning'
		});
	});

	it('keeps the addresses of what was there', async () => {
		const known = await honours(2018);
		expect(known).toHaveLength(6);
		expect(known.find(({ unit }) => unit === 'Lär & Kan Förskolor')?.id).toBe(
			'7e9bb5c7-46c8-8575-9a73-a762703aa899'
		);
	});

	it('is the office’s to read in', async () => {
		const nobody = await world.person('Nils Ingen');
		expect(await previewArchive(nobody, await table(...good))).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});
});

it('a workbook that unpacks to very many rows is refused before it is held in memory', async () => {
	const book = new ExcelJS.Workbook();
	book.addWorksheet('Tidigare').addRow(['Utmärkelse', 'År', 'Heder', 'Enhet']);
	const files = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
	const name = 'xl/worksheets/sheet1.xml';
	const many = '<row><c><v>1</v></c></row>'.repeat(400_000);
	const sheet = Buffer.from(files[name] ?? []).toString('utf8');
	const full = strToU8(sheet.replace('</sheetData>', `${many}</sheetData>`));
	const packed = Buffer.from(zipSync({ ...files, [name]: full }, { level: 1 }));
	expect(await readTable(packed)).toEqual({ ok: false, why: 'too-many-rows' });
});

it('a workbook is read like a text, by the rows of its sheet', async () => {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet('Vinnare');
	sheet.addRow(['Utmärkelse', 'År', 'Klass', 'Heder', 'Enhet']);
	sheet.addRow([]);
	sheet.addRow(['Kvalitetsutmärkelsen', 2004, 'Skola', 'Vinnare', 'Ekskolan']);
	const content = Buffer.from(await book.xlsx.writeBuffer());
	expect(await readTable(content)).toEqual({
		ok: true,
		table: {
			header: ['Utmärkelse', 'År', 'Klass', 'Heder', 'Enhet'],
			rows: [{ line: 3, cells: ['Kvalitetsutmärkelsen', '2004', 'Skola', 'Vinnare', 'Ekskolan'] }]
		}
	});
	expect(await readTable(Buffer.from('PK\u0003\u0004 nonsense', 'latin1'))).toEqual({
		ok: false,
		why: 'not-a-table'
	});
});

describe('a unit', () => {
	const one = async (...lines: string[]) => {
		const asked = await table(...lines.map((line) => `Kvalitetsutmärkelsen;1999;Skola;${line}`));
		const { digest, faults } = await read(asked);
		expect(faults).toEqual([]);
		expect(await importArchive(office, { table: asked, digest })).toMatchObject({ ok: true });
		const page = await editionPage(world.organiserId, 'kvalitetsutmarkelsen', '1999');
		const units = (of: readonly { unit: string }[] = []) => of.map(({ unit }) => unit);
		return [units(page?.honours), units(page?.participants)];
	};

	it('stands once: among those honoured when a later table says so, and not among those who took part', async () => {
		expect(await one('Deltagare;Almskolan;;;;')).toEqual([[], ['Almskolan']]);
		expect(await one('Vinnare;Almskolan;;;;')).toEqual([['Almskolan'], []]);
		expect(await one('Deltagare;Almskolan;;;;')).toEqual([['Almskolan'], []]);
	});

	it('is told from another in letters of any script', async () => {
		const [honoured] = await one('Vinnare;Київ;;;;', 'Vinnare;光;;;;');
		expect(honoured).toEqual(['Almskolan', 'Київ', '光']);
	});
});
