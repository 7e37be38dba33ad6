// Reads the notices of participation to the units' boards.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';

export type BoardNoticeRow = {
	entryId: string;
	board: string;
	/** 'YYYY-MM-DD'; null where the day is not given. */
	notifiedOn: string | null;
	reference: string | null;
	declaredAt: Temporal.Instant;
};

/** Answers the notices of some entries, by entry. */
export async function boardNotices(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, BoardNoticeRow>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('application.board_notice as b')
		.select([
			'b.entry_id as entryId',
			'b.board',
			'b.notified_on as notifiedOn',
			'b.reference',
			'b.declared_at as declaredAt'
		])
		.where('b.organiser_id', '=', actor.organiserId)
		.where('b.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map((row) => [row.entryId, row]));
}
