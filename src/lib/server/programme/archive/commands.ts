// Keeps a round that was held before this service, as it was read in: new, or in the place of what was known of it.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { Programme } from '../editions/queries.ts';
import type { ArchivedEdition } from './schema.ts';

/**
 * Writes an archived edition, by its address in the award, and puts the award's archive in order: the newest first, those
 * without a year last. Answers its id. Runs in a command that has asked the permission table and knows that no edition
 * that is run here has that address.
 */
export async function keepArchived(
	tx: Tx,
	actor: Actor,
	programme: Pick<Programme, 'id' | 'definition'>,
	edition: ArchivedEdition
): Promise<string> {
	const released = edition.honours.length > 0 ? actor.at.toString() : null;
	const row = await tx
		.insertInto('programme.edition')
		.values({
			organiser_id: actor.organiserId,
			id: randomUUIDv7(),
			programme_id: programme.id,
			slug: edition.slug,
			year: edition.year,
			label: json(edition.round),
			kind: 'archive',
			definition: json(programme.definition),
			calendar: json(edition.calendar),
			archive: json(edition),
			position: 1000,
			released_at: released
		})
		.onConflict((known) =>
			known.columns(['organiser_id', 'programme_id', 'slug']).doUpdateSet((eb) => ({
				archive: json(edition),
				// The day that it first had honours stays.
				released_at: eb.fn.coalesce('programme.edition.released_at', eb.ref('excluded.released_at'))
			}))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	await sql`
		update programme.edition e
		set position = placed.place
		from (
			select id, 99 + row_number() over (order by year desc nulls last, position, slug) as place
			from programme.edition
			where organiser_id = ${actor.organiserId} and programme_id = ${programme.id} and kind = 'archive'
		) placed
		where e.organiser_id = ${actor.organiserId} and e.id = placed.id and e.position <> placed.place
	`.execute(tx);
	return row.id;
}
