// What the office changes of organisations.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../permissions/ask.ts';
import type { OrganisationInput } from './input.ts';
import { closing } from './closing.ts';
import { findOrganisation } from './names.ts';
import { organisationRows, type OrganisationRow } from './queries.ts';
import { plainName } from './rules.ts';

/** Refuses a name that stands for something else already. */
export const taken = (name: string) =>
	refused('name-taken', { fields: [{ field: 'name', reason: 'name-taken', values: { name } }] });

/** Answers an organisation and keeps others from changing it until the transaction ends; none where it was merged. */
export async function lockOrganisation(
	tx: Tx,
	actor: Actor,
	id: string
): Promise<OrganisationRow | undefined> {
	if (!isId(id)) return undefined;
	return organisationRows(tx, actor)
		.where('o.id', '=', id)
		.where('o.merged_into', 'is', null)
		.forNoKeyUpdate(['o'])
		.executeTakeFirst();
}

/** Adds an organisation. Refuses `name-taken` where the name stands for one already. */
export async function addOrganisation(
	actor: Actor,
	input: OrganisationInput
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		if (await findOrganisation(tx, actor, input.name)) return taken(input.name);
		const id = await insertOrganisation(tx, actor, input);
		return done({ id });
	});
}

/** Writes a new organisation and its line in the log. */
export async function insertOrganisation(
	tx: Tx,
	actor: Actor,
	input: OrganisationInput
): Promise<string> {
	const { id } = await tx
		.insertInto('people.organisation')
		.values({ organiser_id: actor.organiserId, ...columnsOf(input) })
		.returning('id')
		.executeTakeFirstOrThrow();
	await keepRegistrar(tx, actor, id, input.registrarEmail);
	await audit(tx, actor, {
		action: 'organisation.add',
		subject: ['organisation', id],
		detail: { name: input.name }
	});
	return id;
}

/**
 * Changes an organisation; a former name goes on standing for it. Refuses `not-found`, `changed-meanwhile` (`revision`
 * is the one that the writer saw), `name-taken`, and `date-too-early` for a day of closing that has been.
 */
export async function saveOrganisation(
	actor: Actor,
	input: OrganisationInput & {
		organisationId: string;
		revision: number;
		/** From which day it is closed; null opens it; left out it stays. */
		closedOn?: string | null | undefined;
	}
): Promise<Outcome<{ id: string; revision: number }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const { organisationId, revision, closedOn, ...wanted } = input;
		const now = await lockOrganisation(tx, actor, organisationId);
		if (!now) return refused('not-found');
		if (now.revision !== revision) return refused('changed-meanwhile');
		const known = await findOrganisation(tx, actor, wanted.name);
		if (known && known !== now.id) return taken(wanted.name);
		await updateOrganisation(tx, actor, now, wanted);
		const closed = await close(tx, actor, now, closedOn);
		if (!closed.ok) return closed;
		return done({ id: now.id, revision: revision + 1 });
	});
}

/** Writes what is wanted of an organisation, its former name and its line in the log. */
export async function updateOrganisation(
	tx: Tx,
	actor: Actor,
	now: OrganisationRow,
	wanted: OrganisationInput
) {
	if (plainName(now.name) !== plainName(wanted.name)) {
		await keepOrganisationName(tx, actor, now.id, now.name);
		await forgetOrganisationName(tx, actor, wanted.name);
	}
	if (now.name !== wanted.name)
		await enqueue(tx, 'names.publish', { organiserId: actor.organiserId });
	await tx
		.updateTable('people.organisation')
		.set({ ...columnsOf(wanted), revision: now.revision + 1 })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', now.id)
		.execute();
	await keepRegistrar(tx, actor, now.id, wanted.registrarEmail);
	const changed = (Object.keys(wanted) as (keyof OrganisationInput)[]).filter(
		(key) => wanted[key] !== now[key]
	);
	await audit(tx, actor, {
		action: 'organisation.change',
		subject: ['organisation', now.id],
		detail: {
			changed,
			...(changed.includes('name') ? { from: now.name, to: wanted.name } : {})
		}
	});
}

/** Writes from which day an organisation is closed, and its line in the log; what is left out stays. */
async function close(
	tx: Tx,
	actor: Actor,
	now: OrganisationRow,
	closedOn: string | null | undefined
): Promise<Outcome<null>> {
	const asked = await closing(tx, actor, now.closedOn, closedOn);
	if (!asked.ok || asked.value === 'as-it-stands') return asked.ok ? done(null) : asked;
	await tx
		.updateTable('people.organisation')
		.set({ closed_on: asked.value.closedOn })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', now.id)
		.execute();
	await audit(tx, actor, {
		action: asked.value.closedOn === null ? 'organisation.open' : 'organisation.close',
		subject: ['organisation', now.id],
		detail: { name: now.name, from: now.closedOn, to: asked.value.closedOn }
	});
	return done(null);
}

/**
 * Closes an organisation from a day on, or opens it again with null: from then on it and its units are offered to nobody,
 * and what was written for them stays. Refuses `not-found` and `date-too-early`.
 */
export async function closeOrganisation(
	actor: Actor,
	input: { organisationId: string; closedOn: string | null }
): Promise<Outcome<{ id: string; revision: number }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const now = await lockOrganisation(tx, actor, input.organisationId);
		if (!now) return refused('not-found');
		const closed = await close(tx, actor, now, input.closedOn);
		if (!closed.ok) return closed;
		const revision = now.revision + 1;
		await tx
			.updateTable('people.organisation')
			.set({ revision })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', now.id)
			.execute();
		return done({ id: now.id, revision });
	});
}

function columnsOf(input: OrganisationInput) {
	return {
		name: input.name,
		kind: input.kind,
		board: input.board,
		contact_name: input.contactName,
		contact_email: input.contactEmail,
		contact_phone: input.contactPhone
	};
}

async function keepRegistrar(tx: Tx, actor: Actor, organisationId: string, email: string | null) {
	const organiser_id = actor.organiserId;
	if (email === null) {
		await tx
			.deleteFrom('people.registrar')
			.where('organiser_id', '=', organiser_id)
			.where('organisation_id', '=', organisationId)
			.execute();
		return;
	}
	await tx
		.insertInto('people.registrar')
		.values({ organiser_id, organisation_id: organisationId, email })
		.onConflict((conflict) =>
			conflict.columns(['organiser_id', 'organisation_id']).doUpdateSet({ email })
		)
		.execute();
}

/** Lets a name go on standing for an organisation; one that stood for another before stands for this one now. */
export async function keepOrganisationName(
	tx: Tx,
	actor: Actor,
	organisationId: string,
	name: string
) {
	await tx
		.insertInto('people.organisation_alias')
		.values({
			organiser_id: actor.organiserId,
			plain: sql<string>`people.plain(${name})`,
			organisation_id: organisationId,
			name
		})
		.onConflict((conflict) =>
			conflict
				.columns(['organiser_id', 'plain'])
				.doUpdateSet({ organisation_id: organisationId, name })
		)
		.execute();
}

async function forgetOrganisationName(tx: Tx, actor: Actor, name: string) {
	await tx
		.deleteFrom('people.organisation_alias')
		.where('organiser_id', '=', actor.organiserId)
		.where('plain', '=', sql<string>`people.plain(${name})`)
		.execute();
}
