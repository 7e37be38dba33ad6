// Notes that somebody has an entry open, and answers who else has. Nothing is logged of it, and it is soon forgotten.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { hereSince, keptMinutes, type Here } from './rules.ts';

/**
 * Notes where in the entry the actor is and answers who else is here, by name. With `gone` the actor is no longer. Refuses
 * to those who do not share the entry.
 */
export async function showPresence(
	actor: Actor,
	input: { entryId: string; section: string; question: string | null; gone?: boolean }
): Promise<Outcome<Here[]>> {
	return command(actor, 'presence.show', { entryId: input.entryId }, async (tx) => {
		if (input.gone) await leave(tx, actor, input.entryId);
		else await noteHere(tx, actor, input);
		return done(await othersHere(tx, actor, input.entryId));
	});
}

/** Notes that somebody is here, in a transaction that has asked the table: a save tells it too. */
export async function noteHere(
	tx: Tx,
	actor: Actor,
	where: { entryId: string; section: string; question: string | null }
) {
	if (actor.kind !== 'person') return;
	const seen = {
		section_key: where.section,
		question_key: where.question,
		seen_at: actor.at.toString()
	};
	const { personId } = actor;
	const row = await tx
		.insertInto('application.presence')
		.values({
			organiser_id: actor.organiserId,
			entry_id: where.entryId,
			person_id: personId,
			...seen
		})
		.onConflict((known) =>
			known.columns(['organiser_id', 'entry_id', 'person_id']).doUpdateSet(seen)
		)
		.returning(sql<boolean>`xmax = 0`.as('added'))
		.executeTakeFirst();
	if (!row?.added) return;
	const job = { organiserId: actor.organiserId, entryId: where.entryId, personId };
	await enqueue(tx, 'presence.forget', job, {
		startAfter: actor.at.add({ minutes: keptMinutes })
	});
}

/** The line stays until it is forgotten, but says that nobody is here. */
async function leave(tx: Tx, actor: Actor, entryId: string) {
	if (actor.kind !== 'person') return;
	await tx
		.updateTable('application.presence')
		.set({ question_key: null, seen_at: hereSince(actor.at).toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('person_id', '=', actor.personId)
		.execute();
}

async function othersHere(tx: Tx, actor: Actor, entryId: string): Promise<Here[]> {
	const rows = tx
		.selectFrom('application.presence as h')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'h.organiser_id').onRef('p.id', '=', 'h.person_id')
		)
		.select([
			'h.person_id as personId',
			'p.name',
			'h.section_key as section',
			'h.question_key as question'
		])
		.where('h.organiser_id', '=', actor.organiserId)
		.where('h.entry_id', '=', entryId)
		.where('h.seen_at', '>', sql<Temporal.Instant>`${hereSince(actor.at).toString()}::timestamptz`)
		.orderBy('p.name');
	return actor.kind === 'person'
		? rows.where('h.person_id', '<>', actor.personId).execute()
		: rows.execute();
}
