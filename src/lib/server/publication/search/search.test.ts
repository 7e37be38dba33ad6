// Searching all that is published, in whatever way people write.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../../programme/index.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import { publishEdition, publishProgrammes, searchPublished } from '../index.ts';
import { marked, snippet, wordsOf, type Piece } from './rules.ts';

const world = useWorld();
const search = (typed: string) => searchPublished(world.organiserId, typed);
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');
const text = (found: { snippet: { text: string }[] } | undefined) => plain(found?.snippet ?? []);
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

	it('finds what stands inside a compound in any form, with the letter that joins it', async () => {
		for (const [asked, word] of [
			['avfall', 'avfallshanteringar'],
			['hantering', 'avfallshanteringar'],
			['vatten', 'dagvattenhantering'],
			['bädd', 'testbäddar'],
			['badd', 'testbäddar']
		] as const) {
			const { found } = await search(asked);
			expect(plain(found[0]?.heading.sv ?? []), asked).toContain('Testbäddar');
			expect(text(found[0]), asked).toContain(word);
		}
		expect(await honours('skolan')).toContain('Eriksdalsskolan');
	});

	it('puts a whole heading first, and honours before those who took part', async () => {
		expect((await headings('Skola'))[0]).not.toBe('Eriksdalsskolan');
		expect((await headings('Eriksdalsskolan'))[0]).toBe('Eriksdalsskolan');
		expect((await headings('Kostenheten'))[0]).toBe('Kostenheten');
	});

	it('says what was meant where a word is nowhere, and finds that', async () => {
		for (const [typed, word, heading] of [
			['avfalshantering', 'avfallshanteringar', 'Testbäddar'],
			['Eriksdalskolan', 'eriksdalsskolan', 'Eriksdalsskolan'],
			['Bjönboda', 'björnboda', 'Björnboda'],
			['Bjönboda förskola', 'björnboda förskola', 'Björnboda'],
			['tesbäddar', 'testbäddar', 'Testbäddar']
		] as const) {
			const { meant, found } = await search(typed);
			expect(meant, typed).toBe(word);
			expect(plain(found[0]?.heading.sv ?? []), typed).toContain(heading);
		}
		expect(await search('xyzzyplugh')).toMatchObject({ total: 0, meant: null });
	});

	it('names the words one at a time where no page holds them all', async () => {
		expect(await search('Sätra Bondegatan')).toMatchObject({
			total: 0,
			each: ['sätra', 'bondegatan']
		});
	});

	it('counts by award, year, class and organisation, and narrows to what is chosen', async () => {
		const all = await search('förskola');
		const found = await searchPublished(world.organiserId, 'förskola', {
			filter: { organisation: 'Bromma stadsdelsförvaltning' }
		});
		const count = all.facets.organisations.find(
			({ key }) => key === 'Bromma stadsdelsförvaltning'
		)?.count;
		expect(found.total).toBe(count);
		expect(found.facets.organisations).toEqual(all.facets.organisations);
		expect(found.facets.years.reduce((sum, each) => sum + each.count, 0)).toBeLessThanOrEqual(
			found.total
		);
		expect(all.facets.classes.map(({ name }) => name?.sv)).toContain('Förskola');
		const none = { filter: { programme: 'nobel' } };
		expect((await searchPublished(world.organiserId, 'förskola', none)).total).toBe(0);
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
			expect(await search(typed)).toMatchObject({ total: 0, found: [] });
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
			{ numRuns: 60 }
		);
		expect((await search('a'.repeat(1_000_000))).found).toEqual([]);
		expect((await search('lösning '.repeat(100_000))).total).toBeGreaterThan(0);
	}, 60_000);
});

describe('what is taken away', () => {
	it('forgets the words of what is taken away, in the same act', async () => {
		const words = async () => {
			const { rows } = await world.owner(
				`select word from published.search_word where word = 'dagvattenhantering'`
			);
			return rows.length;
		};
		expect(await words()).toBe(1);
		const { rows } = await world.owner(
			`with gone as (delete from published.search_key returning 1) select count(*)::int as n from gone`
		);
		expect(rows[0].n).toBeGreaterThan(0);
		expect(await world.owner('select from published.search_word')).toMatchObject({ rowCount: 0 });
	});
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

	it('marks in a long text what it marks in each of its words, however they are parted', () => {
		const word = fc.constantFrom(
			'Äldreomsorg',
			'ÅLDRIG',
			'a\u030aldras',
			'ord',
			'İstid',
			'𝔸ldr',
			'·',
			'Kåldrot'
		);
		const gap = fc.constantFrom(' ', ' ', '\n', ' – ', '\u00a0');
		fc.assert(
			fc.property(
				fc.array(fc.tuple(word, gap), { minLength: 40, maxLength: 120 }),
				fc.constantFrom(['aldr'], ['åldr', 'ord'], ['is'], ['']),
				(words, stems) => {
					const joined = (pieces: readonly Piece[]) =>
						pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
					const each = words.map(([one, after]) => joined(marked(one, stems)) + after).join('');
					expect(joined(marked(words.flat().join(''), stems))).toBe(each);
				}
			)
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
