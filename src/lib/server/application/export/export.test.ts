// Entries as files: what the filter shows and nothing else, no formula, no password, one at a time.
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/index.ts';
import * as made from '../../platform/files/check/files.fixture.ts';
import { installProgramme, openEdition, readProgrammes } from '../../programme/index.ts';
import { readyEntry, valueOf } from '../call.fixture.ts';
import {
	attachFile,
	confirmFilm,
	exportEntries,
	saveAnswer,
	submitEntry,
	withdrawEntry,
	type ListFilter
} from '../index.ts';
import { harmless } from '../../../shared/spreadsheet.ts';
import { safeFileName, safeName, uniqueNames } from './rules.ts';

const world = useWorld();
let edition: string;
let office: Person;
const password = 'HemligtLösenord1';
const say = {
	state: ({ state }: { state: string }) => state,
	notice: ({ notice }: { notice: string }) => notice,
	missing: () => ['Något']
};

/** Framsteget with a table of results and a sum in its form. */
async function openWithTable(): Promise<string> {
	const system = world.system();
	const [found] = await readProgrammes('programmes');
	if (!found) throw new Error('no programme');
	const definition = structuredClone(found.definition);
	definition.form.sections.push({
		key: 'figures',
		title: { sv: 'Siffror', en: 'Figures' },
		intro: null,
		questions: [
			{
				key: 'measured',
				type: 'table',
				label: { sv: 'Resultat', en: 'Results' },
				help: null,
				required: false,
				shownWhen: [],
				examplesOfGoodAnswer: [],
				role: null,
				publish: false,
				story: null,
				shownTo: 'assessors',
				atLeast: 0,
				atMost: 10
			},
			{
				key: 'cost',
				type: 'money',
				label: { sv: 'Kostnad', en: 'Cost' },
				help: null,
				required: false,
				shownWhen: [],
				examplesOfGoodAnswer: [],
				role: null,
				publish: false,
				story: null,
				shownTo: 'assessors',
				currency: 'SEK',
				minOre: null,
				maxOre: null
			},
			{
				key: 'files',
				type: 'file',
				label: { sv: 'Bilagor', en: 'Attachments' },
				help: null,
				required: false,
				shownWhen: [],
				examplesOfGoodAnswer: [],
				role: null,
				publish: false,
				story: null,
				shownTo: 'office',
				accept: ['pdf', 'image'],
				maxMegabytes: 1,
				maxFiles: 5
			}
		]
	});
	const { programmeId } = await inTransaction(system, (tx) =>
		installProgramme(tx, system, { definition, position: 0 })
	);
	return valueOf(
		await openEdition(system, {
			programmeId,
			slug: '2026',
			year: 2026,
			label: { sv: '2026', en: '2026' },
			definition,
			calendar: {
				stages: { call: { opens: '2026-02-01T08:00', closes: '2026-03-20T23:59' } },
				ceremony: null
			}
		})
	).id;
}

beforeAll(async () => {
	edition = await openWithTable();
	office = await world.person('Olle Berg', [{ role: 'office' }]);
	const anna = await world.person('Anna Ek');
	const begin = (unit: string) => readyEntry(anna, edition, 'framsteget', unit);
	const save = async (entryId: string, questionKey: string, value: string | string[], more = {}) =>
		valueOf(await saveAnswer(anna, { entryId, questionKey, revision: 0, value, ...more }));
	const evil = await begin('=cmd|" /C calc"!A0');
	const film = 'https://film.example.se/1';
	await save(evil, 'film', film, { secret: password });
	const said = { href: film, length: true, captions: true };
	valueOf(await confirmFilm(anna, { entryId: evil, questionKey: 'film', ...said }));
	await save(evil, 'measured', [
		...['Sjukfrånvaro', '8,1', '5,4', 'procent', '=1+1'],
		...['Nöjdhet', '71', '84', 'index', 'enkät']
	]);
	await save(evil, 'cost', '1 250 000,50');
	for (const [name, content] of [
		['plan.pdf', made.pdf('Planen')],
		['PLAN.pdf', made.pdf('En annan plan')],
		['../../etc/passwd.png', made.png()],
		['Bidraget.pdf', made.pdf('Heter som bidraget')],
		['=1+1.pdf', made.pdf('Formel')]
	] as const)
		valueOf(
			await attachFile(anna, {
				entryId: evil,
				questionKey: 'files',
				name,
				content,
				description: name === 'plan.pdf' ? '=HYPERLINK("x")' : ''
			})
		);
	valueOf(await submitEntry(anna, { entryId: evil }));
	// After the submission: not in the file, since what was submitted is what counts.
	valueOf(await saveAnswer(anna, { entryId: evil, questionKey: 'cost', revision: 1, value: '7' }));
	for (const unit of ['Städ & Co: "Väst"/Öst', 'Städ & Co: "Väst"/Öst', '../../etc/passwd']) {
		valueOf(await submitEntry(anna, { entryId: await begin(unit) }));
	}
	await begin('Bara ett utkast; med semikolon');
	const taken = await begin('Tillbakatagen');
	valueOf(await submitEntry(anna, { entryId: taken }));
	valueOf(await withdrawEntry(anna, { entryId: taken }));
});

async function bytes(format: 'csv' | 'xlsx' | 'zip', filter: ListFilter = {}): Promise<Buffer> {
	const file = valueOf(await exportEntries(office, { editionId: edition, format, filter, say }));
	const chunks: Uint8Array[] = [];
	for await (const chunk of file.content) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function workbook(filter: ListFilter = {}) {
	const book = new ExcelJS.Workbook();
	const content = await bytes('xlsx', filter);
	await book.xlsx.load(content as unknown as ArrayBuffer);
	return book;
}

describe('a file of entries', () => {
	it('as CSV opens as it is in a Swedish spreadsheet, and holds no formula', async () => {
		const csv = (await bytes('csv')).toString('utf8');
		expect(csv.startsWith('\ufeffNr;Enhet;')).toBe(true);
		const lines = csv.slice(1).split('\r\n');
		expect(lines[1]).toContain(`1;"'=cmd|"" /C calc""!A0";`);
		expect(csv).toContain('"Bara ett utkast; med semikolon"');
		expect(csv).toContain('1250000,50');
		expect(csv).not.toMatch(/(^|;|\n)"?[=@+]/);
	});

	it('as a workbook has typed cells, a heading that stays, and a sheet for the table of results', async () => {
		const book = await workbook();
		expect(book.worksheets.map(({ name }) => name)).toEqual(['Bidrag', 'Resultat']);
		const [entries, results] = book.worksheets;
		if (!entries || !results) throw new Error('no sheets');
		expect(entries.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
		const header = (entries.getRow(1).values as string[]).slice(1);
		const cell = (name: string, row = 2) => entries.getRow(row).getCell(header.indexOf(name) + 1);
		expect(cell('Nr').value).toBe(1);
		expect(cell('Enhet').value).toBe('=cmd|" /C calc"!A0');
		expect(cell('Enhet').type).toBe(ExcelJS.ValueType.String);
		expect(cell('Kostnad').value).toBe(1_250_000.5);
		expect(cell('Inskickat').value).toEqual(new Date('2026-03-02T12:00:00Z'));
		expect(cell('Inskickat').numFmt).toBe('yyyy-mm-dd hh:mm');
		const rows = [2, 3].map((row) => (results.getRow(row).values as unknown[]).slice(1));
		expect(rows).toEqual([
			[1, '=cmd|" /C calc"!A0', 'Sjukfrånvaro', '8,1', '5,4', 'procent', '=1+1'],
			[1, '=cmd|" /C calc"!A0', 'Nöjdhet', '71', '84', 'index', 'enkät']
		]);
		expect(results.getRow(2).getCell(7).type).toBe(ExcelJS.ValueType.String);
	});

	it('as a zip has a folder for each that is in, with its document and what is attached, under names that are safe', async () => {
		const files = unzipSync(await bytes('zip'));
		expect(Object.keys(files)).toEqual([
			'001 =cmd C calc !A0/Bidraget.pdf',
			'001 =cmd C calc !A0/plan.pdf',
			'001 =cmd C calc !A0/PLAN (2).pdf',
			'001 =cmd C calc !A0/passwd.png',
			'001 =cmd C calc !A0/Bidraget (2).pdf',
			'001 =cmd C calc !A0/=1+1.pdf',
			'002 Städ & Co Väst Öst/Bidraget.pdf',
			'003 Städ & Co Väst Öst/Bidraget.pdf',
			'004 etc passwd/Bidraget.pdf',
			'innehall.csv'
		]);
		for (const [name, file] of Object.entries(files).filter(([name]) => name.endsWith('.pdf'))) {
			expect(Buffer.from(file).subarray(0, 5).toString(), name).toBe('%PDF-');
		}
	});

	it('as a zip lists what is in it, a line each, with no formula and no password', async () => {
		const files = unzipSync(await bytes('zip'));
		const list = Buffer.from(files['innehall.csv'] ?? []).toString();
		const lines = list.trimEnd().split('\r\n');
		expect(lines).toHaveLength(Object.keys(files).length);
		expect(lines[0]).toBe('\ufeffNr;Enhet;Fil;Slag;Fråga;Beskrivning;Storlek i byte');
		for (const [name, file] of Object.entries(files)) {
			if (name === 'innehall.csv') continue;
			expect(list).toContain(`${name};`);
			expect(list).toContain(`;${file.length}\r\n`);
		}
		expect(list).not.toMatch(/(^|;|\n)"?[=@+]/);
		expect(JSON.stringify(Object.values(files).map(String))).not.toContain(password);
	});

	it('as a zip says which attached file is lost, and holds the others', async () => {
		const { rows } = await world.owner(
			`select file_hash as hash from application.attachment where name = 'plan.pdf'`
		);
		const { hash } = rows[0] as { hash: string };
		const kept = path.join(config().dataFolder, 'files', hash.slice(0, 2), hash);
		await rename(kept, `${kept}.away`);
		try {
			const files = unzipSync(await bytes('zip'));
			expect(Object.keys(files)).not.toContain('001 =cmd C calc !A0/plan.pdf');
			expect(Object.keys(files)).toContain('001 =cmd C calc !A0/PLAN.pdf');
			expect(Buffer.from(files['innehall.csv'] ?? []).toString()).toContain(
				'plan.pdf;Bilaga som inte kunde läsas;'
			);
		} finally {
			await rename(`${kept}.away`, kept);
		}
	});

	it('is not made where what is attached is more than a zip can hold', async () => {
		// What is attached never changes; here it is made large all the same.
		await world.owner(
			`set session_replication_role = replica; update application.attachment set size = 1000000000`
		);
		const { rows } = await world.owner(
			`select sum(size)::text as bytes from application.attachment`
		);
		const { bytes: sum } = rows[0] as { bytes: string };
		expect(Number(sum)).toBeGreaterThan(4e9);
		expect(
			await exportEntries(office, { editionId: edition, format: 'zip', filter: {}, say })
		).toMatchObject({ refusal: { reason: 'export-too-large' } });
		expect(
			(await exportEntries(office, { editionId: edition, format: 'csv', filter: {}, say })).ok
		).toBe(true);
		await world.owner(
			`set session_replication_role = replica; update application.attachment set size = 1000`
		);
	});

	it('holds what the filter shows, and nothing else', async () => {
		const book = await workbook({ state: 'draft' });
		expect(book.worksheets[0]?.rowCount).toBe(2);
		const csv = (await bytes('csv', { q: 'städ' })).toString('utf8');
		expect(csv.trim().split('\r\n')).toHaveLength(3);
		for (const format of ['csv', 'zip'] as const) {
			expect(
				await exportEntries(office, { editionId: edition, format, filter: { q: 'finns ej' }, say })
			).toMatchObject({ refusal: { reason: 'nothing-chosen' } });
		}
	});

	it('never holds a password', async () => {
		const book = JSON.stringify((await workbook()).model);
		const csv = (await bytes('csv')).toString('utf8');
		const documents = Object.values(unzipSync(await bytes('zip')));
		expect(csv).toContain('film.example.se');
		for (const text of [
			book,
			csv,
			...documents.map((file) => Buffer.from(file).toString('latin1'))
		]) {
			expect(text).not.toContain(password);
			expect(text).not.toContain(Buffer.from(password).toString('base64'));
		}
	});

	it('is logged with who, by which filter and how many, and is the office’s alone', async () => {
		await bytes('csv', { q: 'städ' });
		const { rows } = await world.owner(
			`select person_id, detail from platform.audit where action = 'entries.export' order by seq desc limit 1`
		);
		expect(rows).toEqual([
			{ person_id: office.personId, detail: { format: 'csv', filter: { q: 'städ' }, count: 2 } }
		]);
		const anna = await world.person('Anna Ek');
		for (const actor of [anna, world.visitor()]) {
			expect(
				(await exportEntries(actor, { editionId: edition, format: 'csv', filter: {}, say })).ok
			).toBe(false);
		}
	});
});

describe('what a spreadsheet takes for a formula', () => {
	it.each(['=1+1', '+46 8', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1', '＝1', '\u00a0=1'])(
		'%j is text in the file',
		(text) => expect(harmless(text).startsWith("'")).toBe(true)
	);
	it.each(['', 'Hej', '1 + 1 = 2', 'a=b', '8,1 → 5,4', 'e-post@example.se'])(
		'%j is left as it is',
		(text) => expect(harmless(text)).toBe(text)
	);
});

describe('the name of a file', () => {
	it('has no path, no sign that means something, and no end that Windows drops', () => {
		expect(safeName('../../a\\b:c*?"<>|d. . ')).toBe('a b c d');
		expect(safeName('Å\u202Egnp.exe\u0000')).toBe('Å gnp.exe');
		expect(safeName('...')).toBe('');
		expect(safeName('x'.repeat(300))).toHaveLength(80);
	});
	it('is given once, whatever the letters’ size', () => {
		const name = uniqueNames();
		expect(['Ö', 'ö', 'Ö'].map((each) => name(each))).toEqual(['Ö', 'ö (2)', 'Ö (3)']);
		expect(name('Ö', '.pdf')).toBe('Ö.pdf');
		expect(name('ö', '.PDF')).toBe('ö (2).PDF');
	});
	it('keeps the ending of what is attached, and is no device', () => {
		expect(safeFileName('../../x/..\\CON.pdf')).toBe('x .. CON.pdf');
		expect(safeFileName('con.pdf')).toBe('_con.pdf');
		expect(safeFileName('.pdf')).toBe('fil.pdf');
		expect(safeFileName(`${'x'.repeat(300)}.docx`)).toBe(`${'x'.repeat(80)}.docx`);
	});
});
