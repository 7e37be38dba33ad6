// What the board's registrar has been sent, and what came back.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';

export type BoardMailRow = {
	id: string;
	entryId: string;
	to: string;
	board: string;
	sentAt: Temporal.Instant;
	confirmedAt: Temporal.Instant | null;
	/** As the registrar writes it; null where nothing was said. */
	confirmedBy: string | null;
	reference: string | null;
};

export function boardMailRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.board_mail as b')
		.select([
			'b.id',
			'b.entry_id as entryId',
			'b.to_address as to',
			'b.board',
			'b.sent_at as sentAt',
			'b.confirmed_at as confirmedAt',
			'b.confirmed_by as confirmedBy',
			'b.confirmed_reference as reference'
		])
		.where('b.organiser_id', '=', actor.organiserId);
}

/** Answers what was sent about an entry, newest first. Empty for whoever may not read its draft. */
export async function boardMails(tx: Tx, actor: Actor, entryId: string): Promise<BoardMailRow[]> {
	return boardMailRows(tx, actor)
		.where('b.entry_id', '=', entryId)
		.orderBy('b.sent_at', 'desc')
		.execute();
}
