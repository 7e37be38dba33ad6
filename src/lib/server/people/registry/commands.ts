// Changes in who there is and who holds what. These run inside another command's transaction, which has asked
// the permission table for what it is doing.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Role } from '../permissions/rules.ts';

export type NewPerson = {
	email: string;
	name: string;
	title?: string;
	userId?: string;
	organisationId?: string;
	locale?: 'sv' | 'en';
	demo?: boolean;
};

/** Answers the id of the person with this e-mail address, who is added when not there; fills in the sign-in if missing. */
export async function ensurePerson(tx: Tx, actor: Actor, person: NewPerson): Promise<string> {
	const email = person.email.toLowerCase();
	const row = await tx
		.insertInto('people.person')
		.values({
			organiser_id: actor.organiserId,
			id: randomUUIDv7(),
			email,
			name: person.name,
			title: person.title ?? null,
			user_id: person.userId ?? null,
			organisation_id: person.organisationId ?? null,
			locale: person.locale ?? actor.locale,
			demo: person.demo ?? false
		})
		.onConflict((conflict) =>
			conflict.columns(['organiser_id', 'email']).doUpdateSet((set) => ({
				user_id: set.fn.coalesce('people.person.user_id', 'excluded.user_id')
			}))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

/** Gives whoever is signed in the name that they say they have. */
export async function nameSelf(tx: Tx, name: string) {
	await sql`select people.call_me(${name})`.execute(tx);
}

/** Notes where whoever is signed in works, as they say. */
export async function workAt(tx: Tx, organisationId: string) {
	await sql`select people.work_at(${organisationId}::uuid)`.execute(tx);
}

/**
 * Notes where somebody works: for the office. With `name`, whoever has only signed in, and so is called by the address, is
 * called by that from now on.
 */
export async function placePerson(
	tx: Tx,
	actor: Actor,
	{ personId, organisationId, name }: { personId: string; organisationId: string; name?: string }
) {
	const known = tx
		.updateTable('people.person')
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', personId);
	await known.set({ organisation_id: organisationId }).execute();
	if (name) await known.set({ name }).whereRef('name', '=', 'email').execute();
}

/** Gives somebody a role, on the house, an edition or an entry. Giving it twice is giving it once. */
export async function appoint(
	tx: Tx,
	actor: Actor,
	appointment: { personId: string; role: Role; editionId?: string; entryId?: string }
) {
	const added = await tx
		.insertInto('people.appointment')
		.values({
			organiser_id: actor.organiserId,
			person_id: appointment.personId,
			role: appointment.role,
			edition_id: appointment.editionId ?? null,
			entry_id: appointment.entryId ?? null,
			since: actor.at.toString()
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) return;
	await audit(tx, actor, {
		action: 'person.appoint',
		subject: ['person', appointment.personId],
		detail: { role: appointment.role, edition: appointment.editionId, entry: appointment.entryId }
	});
}

/** Ends a role; what was done in it stays. */
export async function endAppointment(
	tx: Tx,
	actor: Actor,
	appointment: { personId: string; role: Role; editionId?: string; entryId?: string }
) {
	let rows = tx
		.updateTable('people.appointment')
		.set({ until: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('person_id', '=', appointment.personId)
		.where('role', '=', appointment.role)
		.where('until', 'is', null);
	rows = appointment.entryId
		? rows.where('entry_id', '=', appointment.entryId)
		: rows.where('entry_id', 'is', null);
	if (appointment.editionId) rows = rows.where('edition_id', '=', appointment.editionId);
	await rows.execute();
	await audit(tx, actor, {
		action: 'person.dismiss',
		subject: ['person', appointment.personId],
		detail: { role: appointment.role, edition: appointment.editionId, entry: appointment.entryId }
	});
}

/** Notes why somebody must not assess or decide an entry. The reason itself is not written to the log. */
export async function declareConflict(
	tx: Tx,
	actor: Actor,
	conflict: { personId: string; entryId: string; reason: string }
) {
	await tx
		.insertInto('people.conflict')
		.values({
			organiser_id: actor.organiserId,
			person_id: conflict.personId,
			entry_id: conflict.entryId,
			reason: conflict.reason,
			declared_by: actor.kind === 'person' ? actor.personId : null,
			declared_at: actor.at.toString()
		})
		.onConflict((existing) => existing.doNothing())
		.execute();
	await audit(tx, actor, {
		action: 'conflict.declare',
		subject: ['entry', conflict.entryId],
		detail: { person: conflict.personId }
	});
}
