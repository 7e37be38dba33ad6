import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../definition/parse.ts';
import { parseArchive } from './parse.ts';
import type { ProgrammeArchive } from './schema.ts';
import digests from './citation-digests.fixture.json' with { type: 'json' };

const root = new URL('../../../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

function definitionOf(key: string) {
	const parsed = parseDefinition(read(`programmes/${key}/definition.json`));
	if (!parsed.ok) throw new Error(`${key}: ${JSON.stringify(parsed.mistakes)}`);
	return parsed.definition;
}
function archiveOf(key: string): ProgrammeArchive {
	const parsed = parseArchive(definitionOf(key), read(`programmes/${key}/archive.json`));
	if (!parsed.ok) throw new Error(`${key}: ${JSON.stringify(parsed.mistakes)}`);
	return parsed.archive;
}
const framsteget = archiveOf('framsteget');
const kvalitet = archiveOf('kvalitetsutmarkelsen');
const edition = (archive: ProgrammeArchive, slug: string) => {
	const found = archive.editions.find((one) => one.slug === slug);
	if (!found) throw new Error(`no edition ${slug}`);
	return found;
};
const names = (slug: string) =>
	edition(kvalitet, slug).honours.map(
		({ class: of, honour, unit, organisation }) =>
			`${of} ${honour === 'award' ? '*' : 'o'} ${unit}${organisation ? ` | ${organisation}` : ''}`
	);

describe('the archive', () => {
	it('holds 35 honours: 3 of Framsteget 2020, 5 of 2018, and 27 of rounds without a year', () => {
		const count = (archive: ProgrammeArchive) =>
			archive.editions.map(({ slug, year, honours }) => [slug, year, honours.length]);
		expect(count(framsteget)).toEqual([
			['2021', 2021, 0],
			['2020', 2020, 3]
		]);
		expect(count(kvalitet)).toEqual([
			['2019', 2019, 0],
			['2018', 2018, 5],
			['tidigare-1', null, 5],
			['tidigare-2', null, 8],
			['tidigare-3', null, 9],
			['tidigare-4', null, 5]
		]);
	});

	it('tells what the pages tell of the rounds that have no honours yet', () => {
		const round = edition(kvalitet, '2019');
		expect(round.entriesReceived).toBe(38);
		expect(round.calendar).toEqual({
			stages: { call: { opens: null, closes: '2019-05-20T23:59' } },
			ceremony: {
				at: '2019-11-26',
				place: { sv: 'Blå hallen i Stadshuset', en: 'The Blue Hall, Stockholm City Hall' }
			}
		});
		expect(round.documents.map(({ statedSize }) => statedSize)).toEqual([
			'147,8 kB',
			'289,2 kB',
			'35,7 kB',
			'2,5 MB'
		]);
		const call = edition(framsteget, '2021');
		expect(call.calendar.stages.call?.closes).toBe('2021-09-20T23:59');
		expect(call.panels[0]?.members.map(({ name }) => name)).toEqual([
			'Alexandra Göransson',
			'Andreas Nordström',
			'Anita Lidberg',
			'Karin Ekdahl Wästberg',
			'Susanne Tiderman'
		]);
	});

	it('names the actor as the unit, and as organisation only what stands beside it', () => {
		const actors = edition(framsteget, '2020').honours.map(({ title, unit, organisation }) => [
			title,
			unit,
			organisation
		]);
		expect(actors).toEqual([
			['Testbäddar för utveckling av hållbara lösningar', 'Stockholmshem', null],
			[
				'SOLIDA, ett artificiellt system för att optimera driften av SISAB:s fastigheter',
				'Driftavdelningen',
				'SISAB'
			],
			['Förändrade arbetssätt till följd av pandemin', '', null]
		]);
	});

	it('gives Framsteget 2020 its prizes', () => {
		const prizes = edition(framsteget, '2020').honours.map((honour) =>
			honour.prizes.map(({ kind, amountOre }) => [kind, amountOre])
		);
		const large = [
			['sum', 6_000_000],
			['work-of-art', null]
		];
		expect(prizes).toEqual([
			large,
			large,
			[
				['sum', 3_000_000],
				['diploma', null]
			]
		]);
	});

	it('keeps the page’s order, classes and spelling of 2018', () => {
		expect(names('2018')).toEqual([
			'social-services * Misa Bondegatan',
			'school o Eriksdalsskolan',
			'other * Trafikkontorets it-enhet',
			'elderly-care * Kostenheten | Enskede-Årsta-Vantörs stadsdelsförvaltning',
			'preschool * Lär & Kan Förskolor | Bromma stadsdelsförvaltning'
		]);
	});

	it('parts names at semicolons and keeps the commas within them', () => {
		expect(names('tidigare-2')).toContain(
			'other * Parkmiljöavdelningen norra innerstaden | Norrmalms, Kungsholmens och Östermalms stadsdelsförvaltningar'
		);
		expect(names('tidigare-2')).toContain(
			'social-services * Socialjouren, uppsök och rådgivning | socialförvaltningen'
		);
		expect(names('tidigare-3')).toContain(
			'social-services * Södermalms grupp- och servicebostäder, Teckentullens dagliga verksamhet | Prima LLS'
		);
		expect(names('tidigare-3')).toContain(
			'school * Sturebyskolan | Enskede-Årsta-Vantör stadsdelsförvaltning'
		);
		expect(names('tidigare-1').filter((name) => name.includes(' o '))).toHaveLength(3);
	});

	it.each([
		['framsteget/2020', framsteget],
		['kvalitetsutmarkelsen/2018', kvalitet]
	] as const)('%s has every citation word for word', (which, archive) => {
		const citations = edition(archive, which.split('/')[1] ?? '').honours.map((honour) =>
			(honour.citation ?? '')
				.split('\n\n')
				.map((paragraph) => createHash('sha256').update(paragraph).digest('hex'))
		);
		expect(citations).toEqual(digests[which]);
	});

	it('is refused with every wrong reference named', () => {
		const raw = structuredClone(kvalitet);
		const [honour] = edition(raw, '2018').honours;
		if (honour) Object.assign(honour, { class: 'forest', unit: '', title: null });
		edition(raw, 'tidigare-1').slug = '2018';
		edition(raw, '2019').calendar.stages.call = {
			opens: '2019-06-01T00:00',
			closes: '2019-05-20T23:59'
		};
		const parsed = parseArchive(definitionOf('kvalitetsutmarkelsen'), raw);
		expect(parsed.ok ? [] : parsed.mistakes.map(({ path }) => path)).toEqual([
			'editions[0].calendar.stages.call.closes',
			'editions[1].honours[0].class',
			'editions[1].honours[0].unit',
			'editions[2].slug'
		]);
		expect(parseArchive(definitionOf('framsteget'), kvalitet).ok).toBe(false);
	});
});
