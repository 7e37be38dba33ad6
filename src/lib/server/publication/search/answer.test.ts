// What is answered from memory is what reading every page would answer: the same pages, in the same order, as many by
// each facet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchRow } from '../published.ts';
import { answerOf } from './answer.ts';
import { finds } from './fitting.ts';
import { indexedPages, sortOf } from './commands.ts';
import { partsOf } from './compounds.ts';
import type { SearchFilter } from './facets.ts';
import { questionOf, telling, wordsIn } from './keys.ts';
import { lexicon } from './lexicon.ts';
import { wordsOf } from './rules.ts';
import { packed, unpacked } from './segment.ts';
import { plain, stem } from './stem.ts';
import { indexOf } from './together.ts';

const dots = (text: string) => /[åäö]/u.test(text);
const words = (text: string) => telling(wordsIn(text));
const known = new Map<string, string[]>();
const parts = (text: string) =>
	words(text).flatMap((word) => {
		const found = known.get(word) ?? partsOf(word, lexicon());
		known.set(word, found);
		return found;
	});
const stems = (all: readonly string[]) => all.map(stem);
const headings = ({ heading, names }: SearchRow) => [heading.sv, heading.en, ...names];

/** Whether some of the stems are the word's, or, loosely, begin with it; who writes dots means them. */
function have(all: readonly string[], word: string, loosely: boolean): boolean {
	const written = dots(word) ? all.filter(dots) : all.map(plain);
	return written.some(
		(each) => each === stem(word) || (loosely && word.length >= 3 && each.startsWith(word))
	);
}

/** How well a page fits, 0 where it does not: the published rule, read page by page. */
function fitOf(page: SearchRow, typed: readonly string[]): number {
	const said = headings(page);
	const whole = plain(typed.join(' '));
	if (said.some((heading) => plain(wordsIn(heading).join(' ')) === whole)) return 5;
	const heading = stems(said.flatMap(words));
	const within = stems(said.flatMap(parts));
	const own = stems(words(page.own));
	const around = [page.own, page.around, page.facets.className?.en ?? ''];
	const all = [
		...heading,
		...within,
		...stems(around.flatMap(words)),
		...stems(around.flatMap(parts))
	];
	const every = (fits: (word: string) => boolean) => telling(typed).every(fits);
	const inHeading = (word: string) => have(heading, word, true) || have(within, word, false);
	if (every((word) => have(heading, word, false))) return 4;
	if (every(inHeading)) return 3;
	if (every((word) => inHeading(word) || have(own, word, false))) return 2;
	return every((word) => have(all, word, true)) ? 1 : 0;
}

const valueOf = (page: SearchRow, name: keyof SearchFilter) =>
	name === 'kind' ? page.kind : page.facets[name];

function readAll(pages: readonly SearchRow[], typed: readonly string[], filter: SearchFilter) {
	const hits = pages
		.map((page) => ({ page, fit: fitOf(page, typed), sort: sortOf(page, false) }))
		.filter(({ fit }) => fit > 0);
	const names = ['kind', 'programme', 'year', 'classKey', 'organisation'] as const;
	const left = (but?: keyof SearchFilter) =>
		hits.filter(({ page }) =>
			names.every(
				(name) => name === but || filter[name] === undefined || filter[name] === valueOf(page, name)
			)
		);
	const counts = (name: keyof SearchFilter) => {
		const by = new Map<unknown, number>();
		for (const { page } of left(name)) {
			const value = valueOf(page, name);
			if (value !== null && value !== undefined) by.set(value, (by.get(value) ?? 0) + 1);
		}
		return by;
	};
	return {
		ids: left()
			.toSorted(
				(one, other) =>
					other.fit - one.fit || one.sort - other.sort || (one.page.id < other.page.id ? -1 : 1)
			)
			.map(({ page }) => page.id),
		counts: names.map(counts)
	};
}

const vocabulary =
	'avfall avfallshantering hantering förskola förskolan forskola skola skolan Eriksdalsskolan dagvatten vatten omsorg äldreomsorg aldreomsorg vård och i testbädd testbäddar badd bäddar arbete arbetet lösning Björnboda bjornboda å 2018'.split(
		' '
	);
const text = (most: number) =>
	fc
		.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: most })
		.map((all) => all.join(' '));
const page = fc.record({
	kind: fc.constantFrom('honour' as const, 'participant' as const, 'edition' as const),
	heading: text(2).map((sv) => ({ sv, en: sv })),
	names: fc.array(text(2), { maxLength: 2 }),
	own: text(6),
	around: text(3),
	position: fc.nat(3),
	facets: fc.record({
		programme: fc.constantFrom(null, 'ena', 'andra'),
		year: fc.constantFrom(null, 2018, 2019),
		classKey: fc.constantFrom(null, 'a', 'b'),
		className: fc.constant({ sv: 'Skola', en: 'School' }),
		organisation: fc.constantFrom(null, 'Bromma', 'Farsta')
	})
});
const filter: fc.Arbitrary<SearchFilter> = fc.record(
	{
		kind: fc.constantFrom('honour', 'programme'),
		programme: fc.constantFrom('ena', 'nobel'),
		year: fc.constantFrom(2018, 1900),
		classKey: fc.constant('a'),
		organisation: fc.constant('Bromma')
	},
	{ requiredKeys: [] }
);
const corpus = fc
	.array(fc.array(page, { minLength: 1, maxLength: 12 }), { maxLength: 5 })
	.map((editions) =>
		editions.map((pages, edition) =>
			pages.map((each, at): SearchRow => ({
				...each,
				id: `${each.kind}:${at}-${edition}`,
				path: '/',
				context: { sv: '', en: '' }
			}))
		)
	);
const typed = fc.oneof(
	text(3),
	fc.constantFrom(...vocabulary).map((word) => word.slice(0, 4)),
	fc.constantFrom(...vocabulary).map((word) => word.toUpperCase())
);
const indexed = (editions: readonly SearchRow[][], version = 1) =>
	indexOf(
		version,
		editions.map((pages, at) => ({
			editionId: String(at),
			stamp: String(at),
			segment: unpacked(packed(indexedPages(pages, false)))
		}))
	);

describe('an answer from memory', () => {
	it('is what reading every page would answer, with any choice and on any page of results', () => {
		fc.assert(
			fc.property(
				corpus,
				typed,
				filter,
				fc.integer({ min: 1, max: 8 }),
				fc.nat(6),
				(editions, asked, chosen, most, past) => {
					const question = questionOf(wordsOf(asked));
					if (!question) return;
					const { total, facets, best } = answerOf(indexed(editions), question, chosen, most, past);
					const { ids, counts } = readAll(editions.flat(), wordsOf(asked), chosen);
					expect(best.map(({ id }) => id)).toEqual(ids.slice(past, past + most));
					expect(total).toBe(ids.length);
					const { kinds, programmes, years, classes, organisations } = facets;
					expect(
						[kinds, programmes, years, classes, organisations].map(
							(some: readonly { key: unknown; count: number }[]) =>
								new Map(some.map(({ key, count }) => [key, count]))
						)
					).toEqual(counts);
				}
			),
			{ numRuns: 200 }
		);
	});

	it('has each hit from the edition it is in', () => {
		fc.assert(
			fc.property(corpus, typed, (editions, asked) => {
				const question = questionOf(wordsOf(asked));
				if (!question) return;
				for (const { editionId, id } of answerOf(indexed(editions), question, {}, 20, 0).best) {
					expect(editions[Number(editionId)]?.map((each) => each.id)).toContain(id);
				}
			})
		);
	});

	it('knows a word that is somewhere, and no other', () => {
		fc.assert(
			fc.property(corpus, fc.constantFrom(...vocabulary), (editions, asked) => {
				const question = questionOf(wordsOf(asked));
				const [word] = question?.words ?? [];
				if (!question || !word) return;
				// A whole heading is a matter of how it fits, not of which words there are.
				const bare = (each: SearchRow) => ({
					...each,
					heading: { sv: '', en: '' },
					names: [],
					own: `${headings(each).join(' ')} ${each.own}`
				});
				const somewhere = editions.flat().some((each) => fitOf(bare(each), wordsOf(asked)) > 0);
				expect(finds(indexed(editions), word)).toBe(somewhere);
			})
		);
	});

	it('orders many pages that fit as well by their ids, without reading all of them', () => {
		const pages = Array.from({ length: 300 }, (_, at): SearchRow => ({
			id: `honour:${String((at * 7) % 300).padStart(3, '0')}`,
			kind: 'honour',
			path: '/',
			heading: { sv: 'Skola', en: 'School' },
			names: [],
			context: { sv: '', en: '' },
			own: 'vatten',
			around: '',
			facets: {
				programme: null,
				year: 2000 + (at % 3),
				classKey: null,
				className: null,
				organisation: null
			},
			position: 0
		}));
		const question = questionOf(['vatten']);
		if (!question) throw new Error('The question says something');
		const editions = [pages.slice(0, 100), pages.slice(100, 110), pages.slice(110)];
		const { best, total } = answerOf(indexed(editions), question, {}, 20, 10);
		expect(total).toBe(300);
		expect(best.map(({ id }) => id)).toEqual(readAll(pages, ['vatten'], {}).ids.slice(10, 30));
	});
});
