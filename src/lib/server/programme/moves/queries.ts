// Reads when an edition's dates were moved, and whether those concerned have been told.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import type { EditionCalendar } from '../calendar/schema.ts';

export type DateMove = {
	id: string;
	before: EditionCalendar;
	after: EditionCalendar;
	at: Temporal.Instant;
	/** When it was told, or passed over (`told` 0); null: nobody has said yet. */
	toldAt: Temporal.Instant | null;
	told: number | null;
	by: string | null;
};

function moves(tx: Tx, actor: Actor, editionId: string) {
	return tx
		.selectFrom('programme.date_move as m')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'm.organiser_id').onRef('p.id', '=', 'm.person_id')
		)
		.select([
			'm.id',
			'm.before',
			'm.after',
			'm.at',
			'm.told_at as toldAt',
			'm.told',
			'p.name as by'
		])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.edition_id', '=', editionId)
		.orderBy('m.at', 'desc');
}

type Raw = Awaited<ReturnType<ReturnType<typeof moves>['execute']>>[number];
const shaped = (row: Raw): DateMove => ({
	...row,
	before: row.before as EditionCalendar,
	after: row.after as EditionCalendar
});

/** Answers every move of an edition's dates, the latest first. */
export async function dateMoves(tx: Tx, actor: Actor, editionId: string): Promise<DateMove[]> {
	return (await moves(tx, actor, editionId).execute()).map(shaped);
}

export async function dateMoveById(
	tx: Tx,
	actor: Actor,
	editionId: string,
	id: string
): Promise<DateMove | undefined> {
	if (!isId(id)) return undefined;
	const row = await moves(tx, actor, editionId).where('m.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}
