// Writing what is found of an edition, or of the programmes themselves: all of it anew, in the publishing's transaction.
import { zstdCompressSync } from 'node:zlib';
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { SearchKind, SearchRow } from '../published.ts';
import { termsOfPage, type Known } from './keys.ts';
import { lexicon } from './lexicon.ts';
import { packed, type IndexedPage } from './segment.ts';

/** What comes first of pages that fit as well. */
const order: readonly SearchKind[] = ['programme', 'honour', 'edition', 'participant'];
const atOnce = 500;
const tables = ['published.search', 'published.search_key', 'published.search_segment'] as const;

/** Takes away what is found of an edition. */
export async function forgetSearch(tx: Tx, actor: Actor, editionId: string) {
	for (const table of tables) {
		await tx
			.deleteFrom(table)
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.execute();
	}
}

/** Writes what is found of an edition, in the place of what was. */
export async function writeSearch(
	tx: Tx,
	actor: Actor,
	editionId: string,
	rows: readonly SearchRow[],
	demo: boolean
) {
	await forgetSearch(tx, actor, editionId);
	if (rows.length === 0) return;
	const indexed = indexedPages(rows, demo);
	for (let from = 0; from < rows.length; from += atOnce) {
		await tx
			.insertInto('published.search')
			.values(
				rows
					.slice(from, from + atOnce)
					.map(({ id, kind, path, heading, context, own, facets: of, position }) => ({
						organiser_id: actor.organiserId,
						edition_id: editionId,
						...{ id, kind, path, position, demo },
						heading: json(heading),
						context: json(context),
						body: [own, of.organisation].filter(Boolean).join('\n')
					}))
			)
			.execute();
		await tx
			.insertInto('published.search_key')
			.values(
				indexed.slice(from, from + atOnce).map(({ id, words }) => ({
					organiser_id: actor.organiserId,
					edition_id: editionId,
					...{ id, words }
				}))
			)
			.execute();
	}
	await tx
		.insertInto('published.search_segment')
		.values({
			organiser_id: actor.organiserId,
			edition_id: editionId,
			packed: zstdCompressSync(packed(indexed))
		})
		.execute();
}

/** Answers what rows are found by, and their words as somebody might have meant them. */
export function indexedPages(
	rows: readonly SearchRow[],
	demo: boolean
): (IndexedPage & { words: string[] })[] {
	const memory: Known = new Map();
	return rows.map((row) => ({
		id: row.id,
		sort: sortOf(row, demo),
		facet: { kind: row.kind, ...row.facets },
		...termsOfPage(
			{
				headings: [row.heading.sv, row.heading.en, ...row.names],
				own: row.own,
				around: [row.around, row.facets.className?.en].filter(Boolean).join('\n')
			},
			lexicon(),
			memory
		)
	}));
}

/** Made-up rows after real ones, the newest round first, and in it as on its page. */
export function sortOf({ kind, facets, position }: SearchRow, demo: boolean): number {
	const first = order.indexOf(kind) * 2 + (demo ? 1 : 0);
	return (first * 10_000 + (9999 - (facets.year ?? 0))) * 100_000 + Math.min(position, 99_999);
}
