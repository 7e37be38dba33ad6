// Reads the guests of a ceremony: all that they said, for the office alone.
import type { Actor } from '../../platform/actor.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import { ceremonyIn, ceremonyOfEdition, editionsOf, type Ceremony } from '../evening/queries.ts';
import { openNeeds } from './needs.ts';
import { guestState, type GuestAnswer, type GuestState, type Needs } from './rules.ts';

export type Guest = {
	id: string;
	name: string;
	email: string;
	organisation: string;
	/** The language that they are written to in. */
	locale: Locale;
	companionsMost: number;
	state: GuestState;
	companions: string[];
	needs: Needs;
	tableId: string | null;
	checkedInAt: Temporal.Instant | null;
};

export type Table = { id: string; name: string; seats: number };
export type GuestList = { ceremony: Ceremony; guests: Guest[]; tables: Table[] };

/** The guests of a ceremony by name, in a transaction that has asked the table. */
export async function guestsIn(tx: Tx, actor: Actor, ceremonyId: string): Promise<Guest[]> {
	const rows = await tx
		.selectFrom('ceremony.guest as g')
		.selectAll('g')
		.where('g.organiser_id', '=', actor.organiserId)
		.where('g.ceremony_id', '=', ceremonyId)
		.execute();
	return rows
		.map((row): Guest => ({
			id: row.id,
			name: row.name,
			email: row.email,
			organisation: row.organisation,
			locale: row.locale === 'en' ? 'en' : 'sv',
			companionsMost: row.companions_most,
			state: guestState({
				answer: row.answer as GuestAnswer | null,
				invited: row.invited_at !== null,
				reminded: row.reminded_at !== null
			}),
			companions: row.companions,
			needs: openNeeds(row.needs),
			tableId: row.table_id,
			checkedInAt: row.checked_in_at
		}))
		.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** The tables of a ceremony by name, numbers as numbers. */
export async function tablesIn(tx: Tx, actor: Actor, ceremonyId: string): Promise<Table[]> {
	const rows = await tx
		.selectFrom('ceremony.seating_table as t')
		.select(['t.id', 't.name', 't.seats'])
		.where('t.organiser_id', '=', actor.organiserId)
		.where('t.ceremony_id', '=', ceremonyId)
		.execute();
	return rows.sort((one, other) => one.name.localeCompare(other.name, 'sv', { numeric: true }));
}

/** The guests and tables of a ceremony, for the office. Refuses `not-found`. */
export async function guestList(actor: Actor, ceremonyId: string): Promise<Outcome<GuestList>> {
	const outcome = await query(actor, 'ceremony.arrange', {}, async (tx) => {
		const ceremony = await ceremonyIn(tx, actor, ceremonyId);
		if (!ceremony) return null;
		return {
			ceremony,
			guests: await guestsIn(tx, actor, ceremonyId),
			tables: await tablesIn(tx, actor, ceremonyId)
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : done(outcome.value);
}

/**
 * Whom to write to when an edition is released: the guests who came to its ceremony, once all its editions are out, which
 * are answered too; null before that, and where there is no ceremony. For the transaction of the release.
 */
export async function guestsToThank(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<{ editions: Edition[]; guests: Guest[] } | null> {
	const ceremony = await ceremonyOfEdition(tx, actor, editionId);
	if (!ceremony) return null;
	const editions = await editionsOf(tx, actor, ceremony.id);
	if (editions.some(({ releasedAt }) => releasedAt === null)) return null;
	const guests = (await guestsIn(tx, actor, ceremony.id)).filter(({ state }) => state === 'coming');
	return { editions, guests };
}
