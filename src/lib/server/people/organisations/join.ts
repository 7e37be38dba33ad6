// Does what a merge comes to: one unit, or one organisation, becomes another.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepOrganisationName, lockOrganisation } from './commands.ts';
import type { OrganisationRow } from './queries.ts';
import { plainName } from './rules.ts';
import { keepUnitName } from './units.ts';

type Pair = { from: { id: string }; into: { id: string } };

/** One unit becomes another: what it and those merged into it were called stands for that one. */
export async function joinUnits(tx: Tx, actor: Actor, fromId: string, intoId: string) {
	const organiser_id = actor.organiserId;
	const rows = await tx
		.selectFrom('people.unit as u')
		.select(['u.id', 'u.name', 'u.organisation_id as organisationId'])
		.where('u.organiser_id', '=', organiser_id)
		.where('u.id', 'in', [fromId, intoId])
		.execute();
	const from = rows.find(({ id }) => id === fromId);
	const into = rows.find(({ id }) => id === intoId);
	if (!from || !into) return;
	await tx
		.updateTable('people.unit_alias')
		.set({ unit_id: intoId })
		.where('organiser_id', '=', organiser_id)
		.where('unit_id', '=', fromId)
		.execute();
	const { name, organisationId } = from;
	const same = organisationId === into.organisationId && plainName(name) === plainName(into.name);
	if (!same) await keepUnitName(tx, actor, { organisationId, unitId: intoId, name });
	await tx
		.updateTable('people.unit')
		.set({ merged_into: intoId })
		.where('organiser_id', '=', organiser_id)
		.where((is) => is.or([is('id', '=', fromId), is('merged_into', '=', fromId)]))
		.execute();
}

/** One organisation becomes another: its units, people, agreements and names are that one's. */
export async function joinOrganisations(tx: Tx, actor: Actor, plan: Pair & { joined: Pair[] }) {
	const organiser_id = actor.organiserId;
	const { from, into } = plan;
	const [left, kept] = [
		await lockOrganisation(tx, actor, from.id),
		await lockOrganisation(tx, actor, into.id)
	];
	if (!left || !kept) return;
	for (const pair of plan.joined) await joinUnits(tx, actor, pair.from.id, pair.into.id);
	// What units were called in the one is looked for in the other from now on.
	await sql`
		insert into people.unit_alias (organiser_id, organisation_id, plain, unit_id, name)
		select organiser_id, ${into.id}, plain, unit_id, name
		from people.unit_alias
		where organiser_id = ${organiser_id} and organisation_id = ${from.id}
		on conflict do nothing
	`.execute(tx);
	await tx
		.deleteFrom('people.unit_alias')
		.where('organiser_id', '=', organiser_id)
		.where('organisation_id', '=', from.id)
		.execute();
	await tx
		.updateTable('people.unit')
		.set({ organisation_id: into.id })
		.where('organiser_id', '=', organiser_id)
		.where('organisation_id', '=', from.id)
		.where('merged_into', 'is', null)
		.execute();
	await tx
		.updateTable('people.person')
		.set({ organisation_id: into.id })
		.where('organiser_id', '=', organiser_id)
		.where('organisation_id', '=', from.id)
		.execute();
	await moveAgreements(tx, actor, from.id, into.id);
	await takeOver(tx, actor, left, kept);
	await tx
		.updateTable('people.organisation_alias')
		.set({ organisation_id: into.id })
		.where('organiser_id', '=', organiser_id)
		.where('organisation_id', '=', from.id)
		.execute();
	await tx
		.updateTable('people.organisation')
		.set({ merged_into: into.id })
		.where('organiser_id', '=', organiser_id)
		.where((is) => is.or([is('id', '=', from.id), is('merged_into', '=', from.id)]))
		.execute();
	if (plainName(left.name) !== plainName(kept.name)) {
		await keepOrganisationName(tx, actor, into.id, left.name);
	}
}

/** An agreement between the two that became one is with nobody else any more. */
async function moveAgreements(tx: Tx, actor: Actor, fromId: string, intoId: string) {
	await sql`
		update people.agreement
		set
			organisation_id = case organisation_id when ${fromId} then ${intoId} else organisation_id end,
			administration_id = nullif(
				case administration_id when ${fromId} then ${intoId} else administration_id end,
				case organisation_id when ${fromId} then ${intoId} else organisation_id end
			),
			revision = revision + 1
		where organiser_id = ${actor.organiserId}
			and (organisation_id = ${fromId} or administration_id = ${fromId})
	`.execute(tx);
}

/** What only the merged one had said, its board, contact and registrar, the other says now. */
async function takeOver(tx: Tx, actor: Actor, left: OrganisationRow, kept: OrganisationRow) {
	const organiser_id = actor.organiserId;
	const contact = (kept.contactName ?? kept.contactEmail ?? kept.contactPhone) ? kept : left;
	await tx
		.updateTable('people.organisation')
		.set({
			board: kept.board ?? left.board,
			kind: kept.kind === 'other' ? left.kind : kept.kind,
			contact_name: contact.contactName,
			contact_email: contact.contactEmail,
			contact_phone: contact.contactPhone,
			revision: kept.revision + 1
		})
		.where('organiser_id', '=', organiser_id)
		.where('id', '=', kept.id)
		.execute();
	await tx
		.deleteFrom('people.registrar')
		.where('organiser_id', '=', organiser_id)
		.where('organisation_id', '=', left.id)
		.execute();
	if (kept.registrarEmail === null && left.registrarEmail !== null) {
		await tx
			.insertInto('people.registrar')
			.values({ organiser_id, organisation_id: kept.id, email: left.registrarEmail })
			.execute();
	}
}
