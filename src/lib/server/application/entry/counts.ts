// How many entries each edition has, by state, for the office's first page.
import type { Actor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';

export type EntryCounts = { draft: number; submitted: number; withdrawn: number };

/** Answers the counts of every edition that has entries, by edition id. */
export async function entryCounts(actor: Actor): Promise<Outcome<Map<string, EntryCounts>>> {
	return query(actor, 'entry.list', {}, async (tx) => {
		const rows = await tx
			.selectFrom('application.entry as e')
			.select((select) => ['e.edition_id', 'e.state', select.fn.countAll<number>().as('count')])
			.where('e.organiser_id', '=', actor.organiserId)
			.groupBy(['e.edition_id', 'e.state'])
			.execute();
		const counts = new Map<string, EntryCounts>();
		for (const row of rows) {
			const known = counts.get(row.edition_id) ?? { draft: 0, submitted: 0, withdrawn: 0 };
			counts.set(row.edition_id, { ...known, [row.state]: Number(row.count) });
		}
		return counts;
	});
}
