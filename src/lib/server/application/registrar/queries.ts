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

/** How far the notice of an entry has come: the furthest that holds. */
export type NoticeState = 'none' | 'declared' | 'sent' | 'confirmed';

/** Answers the notices' states of some entries, by entry. */
export async function noticeStates(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, NoticeState>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('application.entry as e')
		.leftJoin('application.board_notice as n', (join) =>
			join.onRef('n.organiser_id', '=', 'e.organiser_id').onRef('n.entry_id', '=', 'e.id')
		)
		.leftJoin('application.board_mail as b', (join) =>
			join.onRef('b.organiser_id', '=', 'e.organiser_id').onRef('b.entry_id', '=', 'e.id')
		)
		.select((is) => [
			'e.id',
			is.fn.count('n.entry_id').as('declared'),
			is.fn.count('b.id').as('sent'),
			is.fn.count('b.confirmed_at').as('confirmed')
		])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.id', 'in', [...entryIds])
		.groupBy('e.id')
		.execute();
	return new Map(
		rows.map(({ id, declared, sent, confirmed }) => [
			id,
			Number(confirmed) > 0
				? 'confirmed'
				: Number(sent) > 0
					? 'sent'
					: Number(declared) > 0
						? 'declared'
						: 'none'
		])
	);
}
