// Takes a table of organisations and units in: shown first, then done, in one transaction.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { command, query } from '../permissions/ask.ts';
import { insertAgreement, updateAgreement } from './agreements.ts';
import { insertOrganisation, lockOrganisation, updateOrganisation } from './commands.ts';
import { comesToNothing, planImport, type ImportPlan } from './import-plan.ts';
import type { KnownAgreement, KnownOrganisation } from './import-known.ts';
import { readImport, type ImportFault, type ImportReading } from './import-rows.ts';
import { findOrganisation, findUnit } from './names.ts';
import { organisationRows } from './queries.ts';
import { plainName } from './rules.ts';
import { insertUnit, setPostcode } from './units.ts';

export type ImportPreview = {
	plan: ImportPlan;
	faults: ImportFault[];
	/** Columns that say nothing here. */
	ignored: string[];
	/** Names what was shown, so that what is confirmed is what was seen. */
	digest: string;
};

export type UnreadableImport = Extract<ImportReading, { ok: false }>;

/** Answers what a table would come to. Refuses `unreadable-table`, with why as its detail. */
export async function previewImport(actor: Actor, text: string): Promise<Outcome<ImportPreview>> {
	const read = await query(actor, 'organisation.manage', {}, (tx) => preview(tx, actor, text));
	return read.ok ? read.value : read;
}

/**
 * Does what a table comes to; faulty lines are passed over. Refuses `unreadable-table`, and `changed-meanwhile` where
 * `digest` is of another plan than what the table comes to now.
 */
export async function importOrganisations(
	actor: Actor,
	input: { text: string; digest?: string }
): Promise<Outcome<ImportPreview>> {
	return command(actor, 'organisation.manage', {}, async (tx) => {
		await sql`
			select pg_advisory_xact_lock(hashtextextended(${`import organisations ${actor.organiserId}`}, 0))
		`.execute(tx);
		const read = await preview(tx, actor, input.text);
		if (!read.ok) return read;
		const { plan, digest, faults } = read.value;
		if (input.digest !== undefined && input.digest !== digest) return refused('changed-meanwhile');
		if (comesToNothing(plan)) return read;
		await carryOut(tx, actor, plan);
		await audit(tx, actor, {
			action: 'organisations.import',
			subject: ['organiser', actor.organiserId],
			detail: {
				added: plan.added.length,
				changed: plan.changed.length,
				units: plan.units.length + plan.added.reduce((sum, { units }) => sum + units.length, 0),
				agreements: plan.agreements.length,
				faults: faults.length
			}
		});
		return read;
	});
}

async function preview(tx: Tx, actor: Actor, text: string): Promise<Outcome<ImportPreview>> {
	const read = readImport(text);
	if (!read.ok) return refused('unreadable-table', { detail: read });
	const { plan, faults } = planImport(read.rows, await known(tx, actor));
	const all = [...read.faults, ...faults].sort((a, b) => a.line - b.line);
	const digest = sha256(JSON.stringify(plan)).toString('base64url');
	return done({ plan, faults: all, ignored: read.ignored, digest });
}

async function known(tx: Tx, actor: Actor): Promise<KnownOrganisation[]> {
	const organisations = await organisationRows(tx, actor)
		.where('o.merged_into', 'is', null)
		.orderBy('o.created_at', 'desc')
		.execute();
	const aliases = await tx
		.selectFrom('people.organisation_alias as a')
		.select(['a.organisation_id as of', 'a.name'])
		.where('a.organiser_id', '=', actor.organiserId)
		.execute();
	const { rows: units } = await sql<{
		of: string;
		id: string;
		name: string;
		postcode: string | null;
	}>`
		select u.organisation_id as of, u.id, u.name, u.postcode
		from people.unit u
		where u.organiser_id = ${actor.organiserId} and u.merged_into is null
		union all
		select a.organisation_id, a.unit_id, a.name, null
		from people.unit_alias a
		where a.organiser_id = ${actor.organiserId}
	`.execute(tx);
	const { rows: agreements } = await sql<KnownAgreement & { of: string }>`
		select
			a.organisation_id as of,
			a.id,
			o.name as administration,
			a.kind,
			a.reference,
			a.valid_from as "validFrom",
			a.valid_to as "validTo",
			a.local_share as "localShare",
			a.revision
		from people.agreement a
		left join people.organisation o on o.organiser_id = a.organiser_id and o.id = a.administration_id
		where a.organiser_id = ${actor.organiserId}
		order by a.valid_from desc nulls last, a.id
	`.execute(tx);
	const agreed = Map.groupBy(agreements, (agreement) => agreement.of);
	const formerly = Map.groupBy(aliases, (alias) => alias.of);
	const within = Map.groupBy(units, (unit) => unit.of);
	// The names that are borne now win over former ones.
	const borne = new Set(organisations.map(({ name }) => plainName(name)));
	return organisations.map(
		({ id, revision: _, mergedInto: __, demo: ___, closedOn: ____, ...now }) => ({
			...now,
			id,
			names: [
				plainName(now.name),
				...(formerly.get(id) ?? [])
					.map(({ name }) => plainName(name))
					.filter((name) => !borne.has(name))
			],
			agreements: agreed.get(id) ?? [],
			units: new Map((within.get(id) ?? []).map((unit) => [plainName(unit.name), unit.id])),
			postcodes: new Map(
				units.flatMap((unit) => (unit.postcode === null ? [] : [[unit.id, unit.postcode] as const]))
			)
		})
	);
}

async function carryOut(tx: Tx, actor: Actor, plan: ImportPlan) {
	for (const { wanted, units } of plan.added) {
		const id = await insertOrganisation(tx, actor, wanted);
		for (const name of units) await insertUnit(tx, actor, { id, demo: false }, name);
	}
	for (const { id, wanted } of plan.changed) {
		const now = await lockOrganisation(tx, actor, id);
		if (now) await updateOrganisation(tx, actor, now, wanted);
	}
	for (const { organisationId, name } of plan.units) {
		const home = await lockOrganisation(tx, actor, organisationId);
		if (home) await insertUnit(tx, actor, home, name);
	}
	for (const { organisation, unit, to } of plan.postcodes) {
		const organisationId = await findOrganisation(tx, actor, organisation);
		const unitId = organisationId && (await findUnit(tx, actor, organisationId, unit));
		if (unitId) await setPostcode(tx, actor, unitId, to);
	}
	// Last, when whoever they are with is there.
	for (const { organisation, changes, wanted } of plan.agreements) {
		const { administration, ...rest } = wanted;
		const organisationId = await findOrganisation(tx, actor, organisation);
		const administrationId =
			administration === null
				? null
				: ((await findOrganisation(tx, actor, administration)) ?? null);
		if (organisationId === undefined) continue;
		const agreement = { ...rest, administrationId };
		if (changes) await updateAgreement(tx, actor, { organisationId, ...changes }, agreement);
		else await insertAgreement(tx, actor, organisationId, agreement);
	}
}
