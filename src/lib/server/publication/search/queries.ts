// Searching what is published: by stem, with or without accents, by the beginning of a word, and inside compounds.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { inPublic } from '../../platform/database/index.ts';
import type { SearchKind } from '../published.ts';
import { marked, snippet, wordsOf, type Piece } from './rules.ts';

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

/** The most that one page of results shows. */
export const mostFound = 50;

type Row = {
	id: string;
	kind: SearchKind;
	path: string;
	heading: LocalText;
	context: LocalText;
	body: string;
	demo: boolean;
};
type Answer = { stems: string[]; total: number; rows: Row[] };

/**
 * Answers what is found for whatever was typed, best first: every word must be there, as a form of itself, as the
 * beginning of a word, or (below those) within one. Never throws on odd input; no word, nothing found.
 */
export async function searchPublished(
	organiserId: string,
	typed: string,
	limit: number = mostFound
): Promise<{ total: number; found: Found[] }> {
	const words = wordsOf(typed);
	if (words.length === 0) return { total: 0, found: [] };
	const { rows } = await inPublic(organiserId, (tx) =>
		sql<{ answer: Answer }>`
			with asked as (
				select published.question(${words}::text[]) as question, published.stems(${words}::text[]) as stems
			),
			hits as (
				select s.*, s.vector @@ question as whole, ts_rank(s.vector, question) as rank
				from published.search s, asked
				where s.vector @@ question
					or (
						select bool_and(
							length(word) > 2
							and strpos(s.plain, published.plain(word)) > 0
							-- Who writes the dots means them: "sörg" is not in "omsorg".
							and (word = published.plain(word) or strpos(lower(concat(s.heading ->> 'sv', ' ', s.body)), word) > 0)
						)
						from unnest(${words}::text[]) as word
					)
			),
			best as (
				select h.*, row_number() over (order by h.whole desc, h.rank desc, h.demo, h.position, h.id) as place
				from hits h
			)
			select json_build_object(
				'stems', (select stems from asked),
				'total', (select count(*) from hits),
				'rows', (
					select coalesce(json_agg(json_build_object(
						'id', b.id, 'kind', b.kind, 'path', b.path, 'heading', b.heading, 'context', b.context,
						'body', b.body, 'demo', b.demo
					) order by b.place), '[]')
					from best b
					where b.place <= ${limit}::integer
				)
			) as answer
		`.execute(tx)
	);
	const answer = rows[0]?.answer ?? { stems: [], total: 0, rows: [] };
	return {
		total: answer.total,
		found: answer.rows.map(({ body, heading, ...row }) => ({
			...row,
			heading: { sv: marked(heading.sv, answer.stems), en: marked(heading.en, answer.stems) },
			snippet: snippet(body, answer.stems)
		}))
	};
}
