// What the office changes of an organisation's units.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../permissions/ask.ts';
import { closing } from './closing.ts';
import { lockOrganisation, taken } from './commands.ts';
import { findUnit } from './names.ts';
import { plainName, tidyName } from './rules.ts';

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
	postcode: string | null;
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
			'u.postcode',
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
 * Gives a unit another name, organisation or postcode; what it was called goes on standing for it. Refuses `not-found`,
 * `name-taken`, `date-too-early` for a day of closing that has been, and `changed-meanwhile` where `revision` is not the
 * one that stands.
 */
export async function saveUnit(
	actor: Actor,
	input: {
		unitId: string;
		name: string;
		organisationId: string;
		/** Five digits; null where it is not known; left out it stays. */
		postcode?: string | null | undefined;
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
		const closed = await close(tx, actor, unit, input.closedOn);
		if (!closed.ok) return closed;
		const renamed = moved || name !== unit.name;
		const { postcode = unit.postcode } = input;
		const replaced = postcode !== unit.postcode;
		if (!renamed && !replaced && !closed.value) return done({ id: unit.id, revision });
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
				postcode,
				revision: revision + 1
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', unit.id)
			.execute();
		if (replaced)
			await logPostcode(tx, actor, { ...unit, name, organisationId: organisation.id }, postcode);
		if (renamed) {
			await enqueue(tx, 'names.publish', { organiserId: actor.organiserId });
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
		}
		return done({ id: unit.id, revision: revision + 1 });
	});
}

const logPostcode = (
	tx: Tx,
	actor: Actor,
	unit: Pick<Unit, 'id' | 'name' | 'organisationId' | 'postcode'>,
	to: string | null
) =>
	audit(tx, actor, {
		action: 'unit.postcode',
		subject: ['organisation', unit.organisationId],
		detail: { unit: unit.id, name: unit.name, from: unit.postcode, to }
	});

/** Writes where a unit is, and its line in the log. */
export async function setPostcode(tx: Tx, actor: Actor, unitId: string, postcode: string) {
	const unit = await lockUnit(tx, actor, unitId);
	if (!unit || unit.postcode === postcode) return;
	await tx
		.updateTable('people.unit')
		.set({ postcode, revision: unit.revision + 1 })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', unit.id)
		.execute();
	await logPostcode(tx, actor, unit, postcode);
}

/** Writes from which day a unit is closed, and its line in the log; answers whether that changes anything. */
async function close(
	tx: Tx,
	actor: Actor,
	unit: Unit,
	asked: string | null | undefined
): Promise<Outcome<boolean>> {
	const closed = await closing(tx, actor, unit.closedOn, asked);
	if (!closed.ok || closed.value === 'as-it-stands') return closed.ok ? done(false) : closed;
	const { closedOn } = closed.value;
	await tx
		.updateTable('people.unit')
		.set({ closed_on: closedOn })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', unit.id)
		.execute();
	await audit(tx, actor, {
		action: closedOn === null ? 'unit.open' : 'unit.close',
		subject: ['organisation', unit.organisationId],
		detail: { unit: unit.id, name: unit.name, from: unit.closedOn, to: closedOn }
	});
	return done(true);
}

/**
 * Closes a unit from a day on, or opens it again with null: from then on it is offered to nobody, and its entries stay.
 * Refuses `not-found` and `date-too-early`.
 */
export async function closeUnit(
	actor: Actor,
	input: { unitId: string; closedOn: string | null }
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		const unit = await lockUnit(tx, actor, input.unitId);
		if (!unit) return refused('not-found');
		const closed = await close(tx, actor, unit, input.closedOn);
		if (!closed.ok) return closed;
		await tx
			.updateTable('people.unit')
			.set({ revision: unit.revision + 1 })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', unit.id)
			.execute();
		return done({ id: unit.id });
	});
}
