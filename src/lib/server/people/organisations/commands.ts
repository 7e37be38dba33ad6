// What the office changes of organisations and their units.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../permissions/ask.ts';
import type { OrganisationInput } from './input.ts';
import { findOrganisation, findUnit } from './names.ts';
import { organisationRows, type OrganisationRow } from './queries.ts';
import { plainName, tidyName } from './rules.ts';

const taken = (name: string) =>
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
 * is the one that the writer saw) and `name-taken`.
 */
export async function saveOrganisation(
	actor: Actor,
	input: OrganisationInput & { organisationId: string; revision: number }
): Promise<Outcome<{ id: string; revision: number }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const { organisationId, revision, ...wanted } = input;
		const now = await lockOrganisation(tx, actor, organisationId);
		if (!now) return refused('not-found');
		if (now.revision !== revision) return refused('changed-meanwhile');
		const known = await findOrganisation(tx, actor, wanted.name);
		if (known && known !== now.id) return taken(wanted.name);
		await updateOrganisation(tx, actor, now, wanted);
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

/** Lets a name go on standing for a unit, in the organisation where it was called so. */
export async function keepUnitName(
	tx: Tx,
	actor: Actor,
	alias: { organisationId: string; unitId: string; name: string }
) {
	await tx
		.insertInto('people.unit_alias')
		.values({
			organiser_id: actor.organiserId,
			organisation_id: alias.organisationId,
			plain: sql<string>`people.plain(${alias.name})`,
			unit_id: alias.unitId,
			name: alias.name
		})
		.onConflict((conflict) =>
			conflict
				.columns(['organiser_id', 'organisation_id', 'plain'])
				.doUpdateSet({ unit_id: alias.unitId, name: alias.name })
		)
		.execute();
}

/** Adds a unit to an organisation. Refuses `not-found` and `name-taken`. */
export async function addUnit(
	actor: Actor,
	input: { organisationId: string; name: string }
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const organisation = await lockOrganisation(tx, actor, input.organisationId);
		if (!organisation) return refused('not-found');
		if (await findUnit(tx, actor, organisation.id, input.name)) return taken(input.name);
		return done({ id: await insertUnit(tx, actor, organisation, input.name) });
	});
}

/** Writes a new unit and its line in the log. */
export async function insertUnit(
	tx: Tx,
	actor: Actor,
	organisation: { id: string; demo: boolean },
	name: string
): Promise<string> {
	const { id } = await tx
		.insertInto('people.unit')
		.values({
			organiser_id: actor.organiserId,
			organisation_id: organisation.id,
			name,
			demo: organisation.demo
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await audit(tx, actor, {
		action: 'unit.add',
		subject: ['organisation', organisation.id],
		detail: { unit: id, name }
	});
	return id;
}

type Unit = {
	id: string;
	name: string;
	organisationId: string;
	closedOn: string | null;
	revision: number;
};

async function lockUnit(tx: Tx, actor: Actor, id: string): Promise<Unit | undefined> {
	if (!isId(id)) return undefined;
	return tx
		.selectFrom('people.unit as u')
		.select([
			'u.id',
			'u.name',
			'u.organisation_id as organisationId',
			'u.closed_on as closedOn',
			'u.revision'
		])
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.id', '=', id)
		.where('u.merged_into', 'is', null)
		.forNoKeyUpdate()
		.executeTakeFirst();
}

/**
 * Gives a unit another name or another organisation; what it was called goes on standing for it. Refuses `not-found`,
 * `name-taken`, and `changed-meanwhile` where `revision` is not the one that stands.
 */
export async function saveUnit(
	actor: Actor,
	input: {
		unitId: string;
		name: string;
		organisationId: string;
		/** From which day it is closed; null opens it; left out it stays. */
		closedOn?: string | null | undefined;
		revision?: number | undefined;
	}
): Promise<Outcome<{ id: string; revision: number }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		// The organisation first, as a merge does: else the two could wait for each other.
		const organisation = await lockOrganisation(tx, actor, input.organisationId);
		const unit = await lockUnit(tx, actor, input.unitId);
		if (!unit || !organisation) return refused('not-found');
		const { revision } = unit;
		if ((input.revision ?? revision) !== revision) return refused('changed-meanwhile');
		const name = tidyName(input.name);
		const known = await findUnit(tx, actor, organisation.id, name);
		if (known && known !== unit.id) return taken(name);
		const moved = organisation.id !== unit.organisationId;
		const closedOn = input.closedOn === undefined ? unit.closedOn : input.closedOn;
		if (!moved && name === unit.name && closedOn === unit.closedOn) {
			return done({ id: unit.id, revision });
		}
		if (moved || plainName(name) !== plainName(unit.name)) {
			await keepUnitName(tx, actor, {
				organisationId: unit.organisationId,
				unitId: unit.id,
				name: unit.name
			});
			await tx
				.deleteFrom('people.unit_alias')
				.where('organiser_id', '=', actor.organiserId)
				.where('organisation_id', '=', organisation.id)
				.where('plain', '=', sql<string>`people.plain(${name})`)
				.execute();
		}
		await tx
			.updateTable('people.unit')
			.set({
				name,
				organisation_id: organisation.id,
				closed_on: closedOn,
				revision: revision + 1
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', unit.id)
			.execute();
		await audit(tx, actor, {
			action: moved ? 'unit.move' : 'unit.rename',
			subject: ['organisation', organisation.id],
			detail: {
				unit: unit.id,
				from: unit.name,
				to: name,
				...(moved ? { left: unit.organisationId } : {})
			}
		});
		return done({ id: unit.id, revision: revision + 1 });
	});
}

/** Closes a unit from a day on, or opens it again with null: it is offered to nobody, and its entries stay. */
export async function closeUnit(
	actor: Actor,
	input: { unitId: string; closedOn: string | null }
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const unit = await lockUnit(tx, actor, input.unitId);
		if (!unit) return refused('not-found');
		await tx
			.updateTable('people.unit')
			.set({ closed_on: input.closedOn, revision: unit.revision + 1 })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', unit.id)
			.execute();
		await audit(tx, actor, {
			action: input.closedOn === null ? 'unit.open' : 'unit.close',
			subject: ['organisation', unit.organisationId],
			detail: { unit: unit.id, name: unit.name }
		});
		return done({ id: unit.id });
	});
}
