// Searching what is published: by stem, with or without accents, by the beginning of a word, and inside compounds. What
// fits is told by terms in memory, and read from the database; a word that is nowhere is likened to those that are.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { SearchKind } from '../published.ts';
import { answerOf, finds } from './answer.ts';
import { noFacets, type Facets, type SearchFilter } from './facets.ts';
import { withIndex } from './kept.ts';
import { questionOf, telling } from './keys.ts';
import { meant, type Word } from './near.ts';
import { marked, snippet, wordsOf, type Piece } from './rules.ts';
import { plain, stem } from './stem.ts';
import type { SearchIndex } from './together.ts';

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
	if (!questionOf(words)) return nothing;
	return withIndex(organiserId, async (tx, index) => {
		const look = async (asked: readonly string[]) =>
			find(tx, organiserId, index, asked, filter, most, past);
		const first = await look(words);
		if (first.total > 0 || past > 0) return { ...first, meant: null, each: [] };
		const asked = telling(words);
		const there = asked.map((word) => isThere(index, word));
		if (there.every(Boolean)) return { ...first, meant: null, each: asked.length > 1 ? asked : [] };
		const better = await likened(tx, words, new Set(asked.filter((_, at) => !there[at])));
		const left = asked.filter((_, at) => there[at]);
		if (!better) return { ...first, meant: null, each: left };
		const second = await look(better);
		return second.total > 0
			? { ...second, meant: better.join(' '), each: [] }
			: { ...first, meant: null, each: left };
	});
}

/** Answers the ids of the honours that a question finds, without more about them. */
export async function honoursFound(organiserId: string, typed: string): Promise<string[]> {
	const question = questionOf(wordsOf(typed));
	if (!question) return [];
	const { best } = await withIndex(organiserId, async (_, index) =>
		answerOf(index, question, { kind: 'honour' }, index.pages, 0)
	);
	return best.map(({ id }) => id.replace(/^honour:/, ''));
}

const isThere = (index: SearchIndex, word: string) =>
	questionOf([word])?.words.some((sought) => finds(index, sought)) ?? false;

async function find(
	tx: Tx,
	organiserId: string,
	index: SearchIndex,
	words: readonly string[],
	filter: SearchFilter,
	most: number,
	past: number
): Promise<Pick<Search, 'total' | 'found' | 'facets'>> {
	const question = questionOf(words);
	if (!question) return { total: 0, found: [], facets: noFacets };
	const { total, facets, best } = answerOf(index, question, filter, most, past);
	if (best.length === 0) return { total, facets, found: [] };
	const { rows } = await sql<Row>`
		select s.id, s.kind, s.path, s.heading, s.context, s.body, s.demo
		from unnest(${best.map(({ editionId }) => editionId)}::uuid[], ${best.map(({ id }) => id)}::text[])
			with ordinality as best(edition_id, id, place)
		join published.search s
			on s.organiser_id = ${organiserId} and s.edition_id = best.edition_id and s.id = best.id
		order by best.place
	`.execute(tx);
	const stems = stemsOf(words);
	return {
		total,
		facets,
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
