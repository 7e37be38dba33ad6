// Searching all that is published, in whatever way people write.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../../programme/index.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import { publishEdition, publishProgrammes, searchPublished } from '../index.ts';
import { marked, snippet, wordsOf } from './rules.ts';

const world = useWorld();
const search = (typed: string) => searchPublished(world.organiserId, typed);
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');
const headings = async (typed: string) =>
	(await search(typed)).found.map(({ heading }) => plain(heading.sv));
const honours = async (typed: string) =>
	(await search(typed)).found
		.filter(({ kind }) => kind === 'honour')
		.map(({ heading }) => plain(heading.sv));

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

describe('a search', () => {
	it('finds other forms of a word', async () => {
		expect(await honours('testbädd')).toContain(
			'Testbäddar för utveckling av hållbara lösningar, Stockholmshem'
		);
		expect(await honours('pandemi')).toContain('Förändrade arbetssätt till följd av pandemin');
	});

	it('finds with and without å, ä and ö, in capitals too', async () => {
		const found = await honours('Björnboda');
		expect(found).toEqual(['Björnboda-Sörgårdens förskolor']);
		expect(await honours('bjornboda')).toEqual(found);
		expect(await honours('BJÖRNBODA')).toEqual(found);
		expect(await honours('Bjo\u0308rnboda')).toEqual(found);
	});

	it('finds by the beginning of a word', async () => {
		expect(await honours('eriksd')).toEqual(['Eriksdalsskolan']);
		expect(await honours('sörg')).toEqual(['Björnboda-Sörgårdens förskolor']);
	});

	it('finds what stands inside a compound, after what stands by itself', async () => {
		const found = await honours('omsorg');
		expect(found).toContain('Kostenheten');
		expect(found.indexOf('Kostenheten')).toBeGreaterThan(
			found.indexOf('Nytorgsgårdens vård- och omsorgsboende')
		);
	});

	it('wants every word, and takes small ones in its stride', async () => {
		expect(await honours('vård och omsorgsboende Sätra')).toEqual([
			'Sätra vård- och omsorgsboende'
		]);
		expect(await honours('Sätra Bromma xylofon')).toEqual([]);
	});

	it('finds programmes, editions and who sat in a jury', async () => {
		expect(await headings('tävlingsklass resurseffektivitet')).toEqual([]);
		expect((await headings('resurseffektivitet'))[0]).toBe('Framsteget');
		expect(await headings('Ekdahl Wästberg')).toEqual(['Framsteget 2021']);
		expect((await headings('framsteget 2020'))[0]).toBe('Framsteget 2020');
	});

	it('shows where it was found, marked as text and never as markup', async () => {
		const { found } = await search('felanmälningar');
		expect(found[0]?.snippet.find(({ mark }) => mark)?.text).toBe('felanmälningar');
	});

	it('finds nothing for nothing', async () => {
		for (const typed of ['', '   ', '!!!', '&|<->():*\\\'"%_']) {
			expect(await search(typed)).toEqual({ total: 0, found: [] });
		}
	});

	it('never fails, whatever is typed', async () => {
		const odd = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 400 }),
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			fc.string({
				unit: fc.constantFrom(
					"'",
					'"',
					'\\',
					':',
					'*',
					'&',
					'|',
					'!',
					'(',
					')',
					'\0',
					'å',
					'a',
					' ',
					'\ud800',
					'½',
					'ﬁ',
					'٣'
				)
			})
		);
		await fc.assert(
			fc.asyncProperty(odd, async (typed) => {
				const { total, found } = await search(typed);
				expect(found.length).toBeLessThanOrEqual(total);
			}),
			{ numRuns: 300 }
		);
		expect((await search('a'.repeat(1_000_000))).found).toEqual([]);
		expect((await search('lösning '.repeat(100_000))).total).toBeGreaterThan(0);
	}, 60_000);
});

describe('marking', () => {
	it('marks whole words, by their beginning or by what they hold', () => {
		expect(marked('Äldreomsorg för äldre', ['aldr'])).toEqual([
			{ text: 'Äldreomsorg', mark: true },
			{ text: ' för ', mark: false },
			{ text: 'äldre', mark: true }
		]);
		expect(marked('Äldreomsorg', ['omsorg'])).toEqual([{ text: 'Äldreomsorg', mark: true }]);
	});

	it('loses no sign of the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, stems) => {
				expect(plain(marked(text, stems))).toBe(text);
			})
		);
	});

	it('cuts around the first thing found, between words', () => {
		const text = `${'ord '.repeat(100)}fynd ${'ord '.repeat(100)}`;
		const cut = plain(snippet(text, ['fynd']));
		expect(cut).toMatch(/^… ord .*fynd.* ord …$/);
		expect(cut.length).toBeLessThan(260);
		expect(plain(snippet('kort text', ['x']))).toBe('kort text');
	});

	it('never fails, and never answers more than it was given', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 2000 }),
				fc.array(fc.string()),
				(text, stems) => {
					expect(plain(snippet(text, stems)).length).toBeLessThanOrEqual(3 * text.length + 4);
				}
			)
		);
	});

	it('reads at most twelve words', () => {
		expect(wordsOf('Å B c d e f g h i j k l m n')).toHaveLength(12);
		expect(wordsOf('Å å Å')).toEqual(['å']);
	});
});
