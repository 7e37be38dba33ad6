// Reads what dates for a visit have been offered, and how that was answered.
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AgendaItem, ToMeet } from '../rules.ts';

/** One of the times that are offered; `place` may hold a video link. */
export type OfferedDate = { starts: string; ends: string; place: string };

export type Offer = {
	id: string;
	entryId: string;
	state: 'open' | 'accepted' | 'declined' | 'withdrawn';
	dates: OfferedDate[];
	agenda: AgendaItem[];
	people: ToMeet[];
	message: string | null;
	offeredBy: string;
	offeredAt: Temporal.Instant;
	answeredAt: Temporal.Instant | null;
	/** Which date was accepted, from 0. */
	chosen: number | null;
	answer: string | null;
	suggestions: string | null;
};

function offerRows(tx: Tx, actor: Actor, entryId: string) {
	return tx
		.selectFrom('assessment.visit_offer as o')
		.select([
			'o.id',
			'o.entry_id as entryId',
			'o.state',
			'o.dates',
			'o.agenda',
			'o.people',
			'o.message',
			'o.offered_by as offeredBy',
			'o.offered_at as offeredAt',
			'o.answered_at as answeredAt',
			'o.chosen',
			'o.answer',
			'o.suggestions'
		])
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.entry_id', '=', entryId);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof offerRows>['executeTakeFirst']>>>;

const shaped = (row: Row): Offer => ({
	...row,
	state: row.state as Offer['state'],
	dates: row.dates as OfferedDate[],
	agenda: row.agenda as AgendaItem[],
	people: row.people as ToMeet[]
});

/** The offer that was made last, however it was answered; null where none has been. */
export async function latestOffer(tx: Tx, actor: Actor, entryId: string): Promise<Offer | null> {
	const row = await offerRows(tx, actor, entryId)
		.orderBy('o.id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? shaped(row) : null;
}

/** An offer of an entry by its id. */
export async function offerById(
	tx: Tx,
	actor: Actor,
	entryId: string,
	offerId: string
): Promise<Offer | undefined> {
	const row = await offerRows(tx, actor, entryId).where('o.id', '=', offerId).executeTakeFirst();
	return row && shaped(row);
}
