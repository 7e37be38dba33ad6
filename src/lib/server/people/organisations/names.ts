// From a name to what it stands for: an organisation or a unit is found however its name is spaced, and by what it was
// called before; and what was merged is found as what it became.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { plainName, tidyName, type OrganisationKind } from './rules.ts';

/** Answers the organisations that a name stands for, by what they are called or have been called. */
export async function organisationsNamed(tx: Tx, actor: Actor, name: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select found.id
		from (
			select o.id, 1 as place
			from people.organisation o
			where o.organiser_id = ${actor.organiserId}
				and o.merged_into is null
				and people.plain(o.name) = people.plain(${name})
			union all
			select a.organisation_id, 2
			from people.organisation_alias a
			where a.organiser_id = ${actor.organiserId}
				and a.plain = people.plain(${name})
		) as found
		group by found.id
		order by min(found.place), found.id
	`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Answers the organisation that a name stands for; one that is called so now comes before one that was. */
export async function findOrganisation(
	tx: Tx,
	actor: Actor,
	name: string
): Promise<string | undefined> {
	return (await organisationsNamed(tx, actor, name))[0];
}

/** Answers the unit that a name stands for in an organisation, by what it is called or has been called there. */
export async function findUnit(
	tx: Tx,
	actor: Actor,
	organisationId: string,
	name: string
): Promise<string | undefined> {
	const { rows } = await sql<{ id: string }>`
		select u.id, 1 as place
		from people.unit u
		where u.organiser_id = ${actor.organiserId}
			and u.organisation_id = ${organisationId}
			and u.merged_into is null
			and people.plain(u.name) = people.plain(${name})
		union all
		select a.unit_id, 2
		from people.unit_alias a
		where a.organiser_id = ${actor.organiserId}
			and a.organisation_id = ${organisationId}
			and a.plain = people.plain(${name})
		order by place
		limit 1
	`.execute(tx);
	return rows[0]?.id;
}

/** Two who name the same new thing at once come one after the other, and the second finds what the first added. */
async function takeTurns(tx: Tx, actor: Actor, what: string) {
	const turn = `name ${actor.organiserId} ${plainName(what)}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(tx);
}

/** Answers the id of the organisation with this name, which is added when not there. */
export async function ensureOrganisation(
	tx: Tx,
	actor: Actor,
	organisation: { name: string; kind?: OrganisationKind; demo?: boolean }
): Promise<string> {
	const name = tidyName(organisation.name);
	const known = await findOrganisation(tx, actor, name);
	if (known) return known;
	await takeTurns(tx, actor, name);
	const meanwhile = await findOrganisation(tx, actor, name);
	if (meanwhile) return meanwhile;
	const row = await tx
		.insertInto('people.organisation')
		.values({
			organiser_id: actor.organiserId,
			name,
			kind: organisation.kind ?? 'other',
			demo: organisation.demo ?? false
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

/** Answers the id of the unit with this name in the organisation, which is added when not there. */
export async function ensureUnit(
	tx: Tx,
	actor: Actor,
	unit: { organisationId: string; name: string; demo?: boolean }
): Promise<string> {
	const name = tidyName(unit.name);
	const organisationId = await organisationNow(tx, actor, unit.organisationId);
	const known = await findUnit(tx, actor, organisationId, name);
	if (known) return known;
	await takeTurns(tx, actor, `${organisationId} ${name}`);
	const meanwhile = await findUnit(tx, actor, organisationId, name);
	if (meanwhile) return meanwhile;
	const row = await tx
		.insertInto('people.unit')
		.values({
			organiser_id: actor.organiserId,
			organisation_id: organisationId,
			name,
			demo: unit.demo ?? false
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}

/** Answers what an organisation has become: itself, or the one it was merged into. */
export async function organisationNow(tx: Tx, actor: Actor, id: string): Promise<string> {
	const row = await tx
		.selectFrom('people.organisation as o')
		.select('o.merged_into as mergedInto')
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.id', '=', id)
		.executeTakeFirst();
	return row?.mergedInto ?? id;
}

/** A unit as it is now, and the names that it and its organisation go by or have gone by. */
export type UnitNow = {
	/** Of the unit that the asked one has become; the same where it was not merged. */
	id: string;
	name: string;
	organisationId: string;
	organisation: string;
	closedOn: string | null;
};

/**
 * Answers what units have become, by the id that was asked for. An entry keeps the id of the unit that it was written
 * for; this is how its reader finds where that unit belongs today.
 */
export async function unitsNow(
	tx: Tx,
	actor: Actor,
	ids: readonly string[]
): Promise<Map<string, UnitNow>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('people.unit as was')
		.innerJoin('people.unit as u', (join) =>
			join
				.onRef('u.organiser_id', '=', 'was.organiser_id')
				.on((is) => is('u.id', '=', is.fn.coalesce('was.merged_into', 'was.id')))
		)
		.innerJoin('people.organisation as o', (join) =>
			join.onRef('o.organiser_id', '=', 'u.organiser_id').onRef('o.id', '=', 'u.organisation_id')
		)
		.select([
			'was.id as asked',
			'u.id',
			'u.name',
			'o.id as organisationId',
			'o.name as organisation',
			'u.closed_on as closedOn'
		])
		.where('was.organiser_id', '=', actor.organiserId)
		.where('was.id', 'in', [...ids])
		.execute();
	return new Map(rows.map(({ asked, ...unit }) => [asked, unit]));
}

/** Every name that a unit and its organisation go by or have gone by. */
export type KnownAs = { unit: string[]; organisation: string[] };

/**
 * Answers what a unit and its organisation are and have been called, beginning with how they were written; so that an
 * honour given under an old name is found. What nobody has heard of has the written names only.
 */
export async function knownAs(
	tx: Tx,
	actor: Actor,
	written: { unit: string; organisation: string | null }
): Promise<KnownAs> {
	const names: KnownAs = {
		unit: [written.unit],
		organisation: written.organisation ? [written.organisation] : []
	};
	const organisationId = await findOrganisation(tx, actor, written.organisation ?? written.unit);
	if (!organisationId) return names;
	if (written.organisation) {
		names.organisation.push(...(await namesOfOrganisation(tx, actor, organisationId)));
	}
	const unitId = await findUnit(tx, actor, organisationId, written.unit);
	if (!unitId) return names;
	const { rows } = await sql<{ name: string }>`
		select u.name
		from people.unit u
		where u.organiser_id = ${actor.organiserId} and u.id = ${unitId}
		union
		select a.name
		from people.unit_alias a
		where a.organiser_id = ${actor.organiserId} and a.unit_id = ${unitId}
	`.execute(tx);
	names.unit.push(...rows.map(({ name }) => name));
	return names;
}

async function namesOfOrganisation(tx: Tx, actor: Actor, id: string): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select o.name
		from people.organisation o
		where o.organiser_id = ${actor.organiserId} and o.id = ${id}
		union
		select a.name
		from people.organisation_alias a
		where a.organiser_id = ${actor.organiserId} and a.organisation_id = ${id}
	`.execute(tx);
	return rows.map(({ name }) => name);
}
