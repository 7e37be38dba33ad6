// Reads which texts of an edition have been corrected.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';

export type Correction = {
	id: string;
	/** From the definition's root, each step as text: ['form', 'sections', '0', 'title']. */
	path: string[];
	before: LocalText;
	after: LocalText;
	/** What was wrong, as it is told where the text is read. */
	note: LocalText;
	by: string | null;
	at: Temporal.Instant;
};

/** Answers the corrections of an edition, the latest first. */
export async function correctionsOf(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Correction[]> {
	const rows = await tx
		.selectFrom('programme.correction as c')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'c.organiser_id').onRef('p.id', '=', 'c.person_id')
		)
		.select(['c.id', 'c.path', 'c.before', 'c.after', 'c.note', 'c.at', 'p.name as by'])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.edition_id', '=', editionId)
		.orderBy('c.at', 'desc')
		.orderBy('c.id', 'desc')
		.execute();
	return rows.map((row) => ({
		...row,
		before: row.before as LocalText,
		after: row.after as LocalText,
		note: row.note as LocalText
	}));
}
