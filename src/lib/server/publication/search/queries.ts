// Searching what is published: by stem, with or without accents, by the beginning of a word, and inside compounds. All
// that a question needs is looked up in one index; a word that is nowhere is likened to those that are.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { inPublic, type Tx } from '../../platform/database/index.ts';
import type { SearchKind } from '../published.ts';
import { anywhere, telling, tiersOf } from './keys.ts';
import { meant, type Word } from './near.ts';
import { marked, snippet, wordsOf, type Piece } from './rules.ts';
import { plain, stem } from './stem.ts';

export type Found = {
	id: string;
	kind: SearchKind;
	path: string;
	heading: { sv: Piece[]; en: Piece[] };
	context: LocalText;
	/** Swedish, as it was written. */
	snippet: Piece[];
	demo: boolean;
};

/** Who writes more words that are nowhere has not mistyped one. */
const mostMistyped = 3;
/** The most that one page of results shows. */
export const mostFound = 20;

/** What results may be narrowed to. */
export type SearchFilter = {
	kind?: SearchKind | undefined;
	programme?: string | undefined;
	year?: number | undefined;
	classKey?: string | undefined;
	organisation?: string | undefined;
};

/** How many results each choice of a facet would leave, the other facets' choices being as they are. */
export type Facets = {
	kinds: { key: SearchKind; count: number }[];
	programmes: { key: string; count: number }[];
	/** The newest first. */
	years: { key: number; count: number }[];
	/** The most first, as are organisations, of which there are at most forty. */
	classes: { key: string; count: number; name: LocalText | null }[];
	organisations: { key: string; count: number }[];
};

export type Search = {
	total: number;
	found: Found[];
	facets: Facets;
	/** Where nothing was found: the question with words that are to be found, and what it finds. */
	meant: string | null;
	/** Where nothing was found though each word is somewhere: the words, to be asked for one at a time. */
	each: string[];
};

type Row = {
	id: string;
	kind: SearchKind;
	path: string;
	heading: LocalText;
	context: LocalText;
	body: string;
	demo: boolean;
};
type Counted<K> = [K, number][] | null;
type Answer = {
	facets: {
		total: number;
		kinds: Counted<SearchKind>;
		programmes: Counted<string>;
		years: Counted<number>;
		classes: [string, number, LocalText | null][] | null;
		organisations: Counted<string>;
	};
	editions: string[];
	ids: string[];
};

const noFacets: Facets = { kinds: [], programmes: [], years: [], classes: [], organisations: [] };
const nothing: Search = { total: 0, found: [], facets: noFacets, meant: null, each: [] };

/**
 * Answers what is found for whatever was typed, best first: every word must be there, as a form of itself, as the
 * beginning of a word, or as a part of one. Never throws on odd input; no word, nothing found. Where nothing is found
 * for a word that is nowhere, answers what is found for the word that was meant, and says so.
 */
export async function searchPublished(
	organiserId: string,
	typed: string,
	{
		filter = {},
		most = mostFound,
		past = 0
	}: { filter?: SearchFilter; most?: number; past?: number } = {}
): Promise<Search> {
	const words = wordsOf(typed);
	if (tiersOf(words).length === 0) return nothing;
	return inPublic(organiserId, async (tx) => {
		const first = await find(tx, organiserId, words, filter, most, past);
		if (first.total > 0 || past > 0) return { ...first, meant: null, each: [] };
		const asked = telling(words);
		const there = await known(tx, asked);
		if (there.every(Boolean)) return { ...first, meant: null, each: asked.length > 1 ? asked : [] };
		const better = await likened(tx, words, new Set(asked.filter((_, at) => !there[at])));
		const left = asked.filter((_, at) => there[at]);
		if (!better) return { ...first, meant: null, each: left };
		const second = await find(tx, organiserId, better, filter, most, past);
		return second.total > 0
			? { ...second, meant: better.join(' '), each: [] }
			: { ...first, meant: null, each: left };
	});
}

/** Answers the ids of the honours that a question finds, without more about them. */
export async function honoursFound(organiserId: string, typed: string): Promise<string[]> {
	const words = wordsOf(typed);
	if (tiersOf(words).length === 0) return [];
	const { ids } = await inPublic(organiserId, (tx) =>
		keysFound(tx, words, { kind: 'honour' }, 1_000_000, 0)
	);
	return ids.map((id) => id.replace(/^honour:/, ''));
}

async function keysFound(
	tx: Tx,
	words: readonly string[],
	{ kind, programme, year, classKey, organisation }: SearchFilter,
	most: number,
	past: number
): Promise<Answer> {
	const { rows } = await sql<{ answer: Answer | null }>`
		select published.find(
			${tiersOf(words)}::text[]::tsquery[], ${kind ?? null}, ${programme ?? null}, ${year ?? null}::integer,
			${classKey ?? null}, ${organisation ?? null}, ${most}::integer, ${past}::integer
		) as answer
	`.execute(tx);
	const none = { kinds: null, programmes: null, years: null, classes: null, organisations: null };
	return rows[0]?.answer ?? { facets: { total: 0, ...none }, editions: [], ids: [] };
}

async function find(
	tx: Tx,
	organiserId: string,
	words: readonly string[],
	filter: SearchFilter,
	most: number,
	past: number
): Promise<Pick<Search, 'total' | 'found' | 'facets'>> {
	const { facets, editions, ids } = await keysFound(tx, words, filter, most, past);
	const { rows } = await sql<Row>`
		select s.id, s.kind, s.path, s.heading, s.context, s.body, s.demo
		from unnest(${editions}::uuid[], ${ids}::text[])
			with ordinality as best(edition_id, id, place)
		join published.search s
			on s.organiser_id = ${organiserId} and s.edition_id = best.edition_id and s.id = best.id
		order by best.place
	`.execute(tx);
	const stems = stemsOf(words);
	const counted = <K>(of: Counted<K>) => (of ?? []).map(([key, count]) => ({ key, count }));
	return {
		total: facets.total,
		facets: {
			kinds: counted(facets.kinds),
			programmes: counted(facets.programmes),
			years: counted(facets.years),
			classes: (facets.classes ?? []).map(([key, count, name]) => ({ key, count, name })),
			organisations: counted(facets.organisations)
		},
		found: rows.map(({ body, heading, ...row }) => ({
			...row,
			heading: { sv: marked(heading.sv, stems), en: marked(heading.en, stems) },
			snippet: snippet(body, stems)
		}))
	};
}

/** What the words of a question share with what they find: how a snippet knows what to mark. */
function stemsOf(words: readonly string[]): string[] {
	const told = telling(words);
	return [...new Set(told.flatMap((word) => [plain(word), plain(stem(word))]))];
}

async function known(tx: Tx, words: readonly string[]): Promise<boolean[]> {
	const { rows } = await sql<{ there: boolean[] }>`
		select published.finds(${words.map(anywhere)}::text[]::tsquery[]) as there
	`.execute(tx);
	return rows[0]?.there ?? [];
}

/** Answers the words with those that are nowhere exchanged for what was meant; nothing where that is not to be told. */
async function likened(
	tx: Tx,
	words: readonly string[],
	unknown: ReadonlySet<string>
): Promise<string[] | undefined> {
	if (unknown.size > mostMistyped) return undefined;
	const better: string[] = [];
	for (const word of words) {
		if (!unknown.has(word)) {
			better.push(word);
			continue;
		}
		const { rows } = await sql<{ answer: [string, number][] }>`
			select published.alike(${plain(word)}) as answer
		`.execute(tx);
		const alike: Word[] = (rows[0]?.answer ?? []).map(([each, uses]) => ({ word: each, uses }));
		const said = meant(word, alike);
		if (said === undefined) return undefined;
		better.push(said);
	}
	return better;
}
