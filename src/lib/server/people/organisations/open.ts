// Whether an organisation or a unit is open, by the day that it is where its organiser is.
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findOrganisation, findUnit } from './names.ts';

/** The day in the organiser's time zone, by the clock that came with the request. */
const today = (actor: Actor): RawBuilder<string> => sql<string>`(
	${actor.at.toString()}::timestamptz at time zone (
		select z.time_zone
		from platform.organiser z
		where z.id = ${actor.organiserId}
	)
)::date`;

/** Whether what has this day of closing in its column is open: it has none, or the day has not come. */
export const isOpen = (actor: Actor, closedOn: string): RawBuilder<boolean> =>
	sql<boolean>`(${sql.ref(closedOn)} is null or ${sql.ref(closedOn)} > ${today(actor)})`;

/** Answers the day that it is where the organiser is, 'YYYY-MM-DD'. */
export async function dayNow(tx: Tx, actor: Actor): Promise<string> {
	const { rows } = await sql<{ day: string }>`select ${today(actor)} as day`.execute(tx);
	return rows[0]?.day ?? actor.at.toString().slice(0, 10);
}

/**
 * Answers whether an organisation and a unit of it, as somebody wrote them, may be offered: what nobody has heard of may.
 * A unit is closed with its organisation.
 */
export async function mayBeOffered(
	tx: Tx,
	actor: Actor,
	written: { organisation: string | null; unit: string | null }
): Promise<{ organisation: boolean; unit: boolean }> {
	const known =
		written.organisation === null
			? undefined
			: await findOrganisation(tx, actor, written.organisation);
	if (!known) return { organisation: true, unit: true };
	const home = await tx
		.selectFrom('people.organisation as o')
		.select(isOpen(actor, 'o.closed_on').as('open'))
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.id', '=', known)
		.executeTakeFirst();
	if (home?.open === false) return { organisation: false, unit: false };
	const unit = written.unit === null ? undefined : await findUnit(tx, actor, known, written.unit);
	if (!unit) return { organisation: true, unit: true };
	const row = await tx
		.selectFrom('people.unit as u')
		.select(isOpen(actor, 'u.closed_on').as('open'))
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.id', '=', unit)
		.executeTakeFirst();
	return { organisation: true, unit: row?.open !== false };
}
