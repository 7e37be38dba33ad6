// The papers that are handed over, read as a reader of PDF reads them.
import { writeFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../../platform/documents/index.ts';
import { readProgrammes } from '../../programme/index.ts';
import type { HonourToPublish } from '../release/rules.ts';
import { diploma } from './diploma.typ.ts';
import { prizeLetter } from './letter.typ.ts';
import { diplomaOf, paperFile, prizeLetterOf } from './rules.ts';

const at = Temporal.Instant.from('2026-11-26T17:00:00Z');
const proof = { code: '7QZ4M2K9X1BD', address: 'https://utmarkt.example.se/akta' };
const signer = { name: 'Magdalena Bosson', title: 'stadsdirektör' };

async function honourOf2018() {
	const all = await readProgrammes('programmes');
	const quality = all.find(({ definition }) => definition.key === 'kvalitetsutmarkelsen');
	const round = quality?.archive?.editions.find(({ slug }) => slug === '2018');
	const given = round?.honours.find(({ unit }) => unit.startsWith('Lär & Kan'));
	if (!quality || !given) throw new Error('the seeds are missing');
	const { definition } = quality;
	const honour: HonourToPublish = {
		decisionId: '0',
		entryId: '0',
		entryNumber: 1,
		classKey: given.class,
		className: definition.classes.find(({ key }) => key === given.class)?.name ?? null,
		honour: given.honour,
		honourName: definition.honours[0]?.name ?? { sv: '', en: '' },
		unit: given.unit,
		organisation: given.organisation,
		title: null,
		citation: given.citation,
		citationEn: null,
		prizes: [
			{
				key: 'diploma',
				kind: 'diploma',
				name: { sv: 'ett diplom', en: 'a diploma' },
				amountOre: null,
				currency: 'SEK'
			},
			{
				key: 'cheque',
				kind: 'sum',
				name: { sv: 'en prischeck på 25\u00a0000 kronor', en: 'a prize cheque of SEK\u00a025,000' },
				amountOre: 25_000_00,
				currency: 'SEK'
			}
		],
		position: 0,
		demo: false
	};
	const calendar = { stages: {}, ceremony: { at: '2018-11-27T18:00', place: null } };
	return { edition: { definition, year: 2018, calendar }, honour };
}

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] };
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

async function read(pdf: Buffer) {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { info, metadata } = await document.getMetadata();
	const page = await document.getPage(1);
	const content = await page.getTextContent();
	const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
	const tree = (await page.getStructTree()) as Node | null;
	return {
		pages: document.numPages,
		info: info as { Title?: string; Language?: string },
		xmp: metadata,
		marked: await document.getMarkInfo(),
		text: text.replaceAll(/\s+/g, ' '),
		nodes: tree ? nodesOf(tree) : []
	};
}

describe('the diploma', () => {
	it('is one page, accessible: marked with tags, language, title and words for its picture', async () => {
		const { edition, honour } = await honourOf2018();
		const by = { organiser: 'Stockholms stad', signer, proof };
		const data = diplomaOf(edition, honour, by);
		const pdf = makePdf({
			template: diploma,
			data,
			title: `Diplom: ${honour.unit}`,
			locale: 'sv',
			at
		});
		if (process.env['LOOK']) writeFileSync(`${process.env['LOOK']}/diploma.pdf`, pdf);
		const { pages, info, marked, text, nodes } = await read(pdf);
		expect(pages).toBe(1);
		expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(marked).toMatchObject({ Marked: true });
		expect(info).toMatchObject({ Title: `Diplom: ${honour.unit}`, Language: 'sv-SE' });
		expect(nodes.filter(({ role }) => role === 'H1')).toHaveLength(1);
		const figures = nodes.filter(({ role }) => role === 'Figure');
		expect(figures.map(({ alt }) => alt)).toEqual([
			expect.stringContaining('utmarkt.example.se/akta/7QZ4-M2K9-X1BD')
		]);
		expect(text).toContain('Lär & Kan Förskolor');
		expect(text).toContain('På den här förskolan är barnen högst delaktiga.');
		expect(text).toContain('7QZ4-M2K9-X1BD');
		expect(text).toContain('Magdalena Bosson, stadsdirektör');
	});

	it('can be made to last, as PDF/A-2a', async () => {
		const { edition, honour } = await honourOf2018();
		const data = diplomaOf(edition, honour, { organiser: 'Stockholms stad', signer: null, proof });
		const pdf = makePdf({
			template: diploma,
			data,
			title: 'Diplom',
			locale: 'sv',
			at,
			standard: 'a-2a'
		});
		const xmp = pdf.toString('latin1');
		expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
		expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
		expect((await read(pdf)).marked).toMatchObject({ Marked: true });
	});
});

describe('the prize letter', () => {
	it('says what goes with the honour, the sum in full, and is as accessible', async () => {
		const { edition, honour } = await honourOf2018();
		const data = prizeLetterOf(edition, honour, { organiser: 'Stockholms stad', signer, proof });
		const pdf = makePdf({
			template: prizeLetter,
			data,
			title: `Prisbrev: ${honour.unit}`,
			locale: 'sv',
			at
		});
		if (process.env['LOOK']) writeFileSync(`${process.env['LOOK']}/letter.pdf`, pdf);
		const { pages, info, text, nodes } = await read(pdf);
		expect(pages).toBe(1);
		expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(info).toMatchObject({ Language: 'sv-SE' });
		expect(text.replaceAll('\u00a0', ' ')).toContain('25 000 kronor');
		expect(text).toContain('ska användas till att utveckla verksamheten vidare');
		expect(nodes.filter(({ role }) => role === 'Figure').every(({ alt }) => alt)).toBe(true);
	});
});

it('a file’s name is one that every machine can keep', () => {
	expect(paperFile('diploma', 'Lär & Kan Förskolor')).toBe('diplom-lar-kan-forskolor');
	expect(paperFile('letter', '…')).toBe('prisbrev-utmarkt');
});

it('the papers of a unit with signs of its own are one page each, and say nothing but what they should', async () => {
	const { edition, honour } = await honourOf2018();
	const own = { ...honour, unit: 'Fyren 光 🏆', citation: 'Bra\u0007 jobbat, ครับ.' };
	const by = { organiser: 'Stockholms stad', signer, proof };
	for (const paper of [
		{ template: diploma, data: diplomaOf(edition, own, by) },
		{ template: prizeLetter, data: prizeLetterOf(edition, own, by) }
	]) {
		const document = { ...paper, title: own.unit, locale: 'sv' as const, at };
		const { pages, text } = await read(makePdf({ ...document, saysWhatIsMissing: false }));
		expect(pages).toBe(1);
		expect(text).toContain('Fyren □ 🏆');
		expect(text).not.toContain('inte kan visas');
	}
});
