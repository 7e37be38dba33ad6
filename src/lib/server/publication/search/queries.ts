// Searching what is published: by stem, with or without accents, by the beginning of a word, and inside compounds. What
// fits is told by terms in memory, and read from the database; a word that is nowhere is likened to those that are.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { SearchKind } from '../published.ts';
import { answerOf, type Answer, type Hit } from './answer.ts';
import { finds } from './fitting.ts';
import { noFacets, type Facets, type SearchFilter } from './facets.ts';
import { versionOf, withIndex } from './kept.ts';
import { questionOf, telling, wholeOf } from './keys.ts';
import { meant, type Word } from './near.ts';
import { placesNamed, type FoundPlace } from './places.ts';
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
	/** The pages of the units and organisations that are called what was asked for; with the first hits alone. */
	places: FoundPlace[];
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
const nothing: Search = {
	...{ total: 0, found: [], facets: noFacets, places: [] },
	...{ meant: null, each: [] }
};

type Page = { filter?: SearchFilter; most?: number; past?: number };

/**
 * Answers what is found for whatever was typed, best first: every word must be there, as a form of itself, as the
 * beginning of a word, or as a part of one. Never throws on odd input; no word, nothing found. Where nothing is found
 * for a word that is nowhere, answers what is found for the word that was meant, and says so.
 */
export async function searchPublished(
	organiserId: string,
	typed: string,
	page: Page = {}
): Promise<Search> {
	const words = wordsOf(typed);
	if (!questionOf(words)) return nothing;
	return withIndex(organiserId, async (tx, index) => {
		const { words: shown, best, ...chosen } = await choose(tx, index, words, page);
		const whole = wholeOf(shown) ?? '';
		const places =
			!page.past && (best.some((hit) => hit.whole) || index.organisations.has(whole))
				? await placesNamed(tx, organiserId, best, shown)
				: [];
		const { version, rows } = await read(tx, organiserId, best);
		const found = rows.map((row) => foundIn(row, shown));
		return { version, answer: { ...chosen, places, found } };
	});
}

/** Answers the ids of the honours that a question finds, without more about them. */
export async function honoursFound(organiserId: string, typed: string): Promise<string[]> {
	const question = questionOf(wordsOf(typed));
	if (!question) return [];
	const { best } = await withIndex(organiserId, async (tx, index) => ({
		version: await versionOf(tx, organiserId),
		answer: answerOf(index, question, { kind: 'honour' }, index.pages, 0)
	}));
	return best.map(({ id }) => id.replace(/^honour:/, ''));
}

/** What is to be shown, and for which words. */
type Chosen = Answer & Pick<Search, 'meant' | 'each'> & { words: readonly string[] };

async function choose(
	tx: Tx,
	index: SearchIndex,
	words: readonly string[],
	{ filter = {}, most = mostFound, past = 0 }: Page
): Promise<Chosen> {
	const look = (asked: readonly string[]) => {
		const question = questionOf(asked);
		return question ? answerOf(index, question, filter, most, past) : none;
	};
	const first = { ...look(words), words, meant: null };
	if (first.total > 0 || past > 0) return { ...first, each: [] };
	const asked = telling(words);
	const there = asked.map((word) => isThere(index, word));
	if (there.every(Boolean)) return { ...first, each: asked.length > 1 ? asked : [] };
	const better = await likened(tx, words, new Set(asked.filter((_, at) => !there[at])));
	const second = better ? look(better) : none;
	return better && second.total > 0
		? { ...second, words: better, meant: better.join(' '), each: [] }
		: { ...first, each: asked.filter((_, at) => there[at]) };
}

const none: Answer = { total: 0, facets: noFacets, best: [] };

const isThere = (index: SearchIndex, word: string) =>
	questionOf([word])?.words.some((sought) => finds(index, sought)) ?? false;

/** Reads hits as they stand, with the version of what is published; what has been withdrawn is not among them. */
async function read(tx: Tx, organiserId: string, hits: readonly Hit[]) {
	const { rows } = await sql<Row & { version: number }>`
		select v.version, s.id, s.kind, s.path, s.heading, s.context, s.body, s.demo
		from unnest(${hits.map(({ editionId }) => editionId)}::uuid[], ${hits.map(({ id }) => id)}::text[])
			with ordinality as best(edition_id, id, place)
		join published.search s
			on s.organiser_id = ${organiserId} and s.edition_id = best.edition_id and s.id = best.id
		join published.version v on v.organiser_id = ${organiserId}
		order by best.place
	`.execute(tx);
	return { version: rows[0]?.version ?? (await versionOf(tx, organiserId)), rows };
}

function foundIn({ id, kind, path, heading, context, body, demo }: Row, words: readonly string[]) {
	const stems = stemsOf(words);
	const sv = marked(heading.sv, stems);
	const en = heading.en === heading.sv ? sv : marked(heading.en, stems);
	return { id, kind, path, heading: { sv, en }, context, snippet: snippet(body, stems), demo };
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
	const asked = words.filter((word) => unknown.has(word));
	const { rows } = await sql<{ answer: [string, number][] }>`
		select published.alike(word) as answer
		from unnest(${asked.map(plain)}::text[]) with ordinality as asked(word, place)
		order by place
	`.execute(tx);
	const said = new Map(
		asked.map((word, at) => {
			const alike = (rows[at]?.answer ?? []).map(([each, uses]): Word => ({ word: each, uses }));
			return [word, meant(word, alike)];
		})
	);
	const better = words.map((word) => (unknown.has(word) ? said.get(word) : word));
	return better.every((word) => word !== undefined) ? better : undefined;
}
