// Writing what is found of an edition, or of the programmes themselves: all of it anew, in the publishing's transaction.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { SearchKind, SearchRow } from '../published.ts';
import { keysOfPage, type Known } from './keys.ts';
import { lexicon } from './lexicon.ts';

/** What comes first of pages that fit as well. */
const order: readonly SearchKind[] = ['programme', 'honour', 'edition', 'participant'];
const atOnce = 500;

/** Takes away what is found of an edition. */
export async function forgetSearch(tx: Tx, actor: Actor, editionId: string) {
	for (const table of ['published.search', 'published.search_key'] as const) {
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
	const memory: Known = new Map();
	const facets = new Map<number, SearchRow>();
	for (let from = 0; from < rows.length; from += atOnce) {
		const some = rows.slice(from, from + atOnce);
		await tx
			.insertInto('published.search')
			.values(
				some.map(({ id, kind, path, heading, context, own, facets: of, position }) => ({
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
				some.map((row) => {
					const facet = facetOf(row);
					facets.set(facet, row);
					const { keys, words } = keysOfPage(
						{
							headings: [row.heading.sv, row.heading.en, ...row.names],
							own: row.own,
							around: [row.around, row.facets.className?.en].filter(Boolean).join('\n')
						},
						lexicon(),
						memory
					);
					return {
						organiser_id: actor.organiserId,
						edition_id: editionId,
						id: row.id,
						facet,
						sort: sortOf(row, demo),
						vector: sql<string>`array_to_tsvector(${keys}::text[])`,
						words
					};
				})
			)
			.execute();
	}
	if (facets.size === 0) return;
	await tx
		.insertInto('published.search_facet')
		.values(
			[...facets].map(([facet, { kind, facets: of }]) => ({
				organiser_id: actor.organiserId,
				facet,
				kind,
				programme: of.programme,
				year: of.year,
				class_key: of.classKey,
				class_name: of.className && json(of.className),
				organisation: of.organisation
			}))
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** A number that is the same for rows with the same facets, and for no others. */
export function facetOf({
	kind,
	facets: { programme, year, classKey, organisation }
}: Pick<SearchRow, 'kind' | 'facets'>): number {
	const of = [kind, programme, year, classKey, organisation];
	return createHash('sha256').update(JSON.stringify(of)).digest().readUIntBE(0, 6);
}

/** Made-up rows after real ones, the newest round first, and in it as on its page. */
export function sortOf({ kind, facets, position }: SearchRow, demo: boolean): number {
	const first = order.indexOf(kind) * 2 + (demo ? 1 : 0);
	return (first * 10_000 + (9999 - (facets.year ?? 0))) * 100_000 + Math.min(position, 99_999);
}
