// Two that are one: what follows when an organisation or a unit is merged into another, shown before and done at once.
// What points to the merged one keeps its id, and finds what it became in one step; nobody else's tables are touched.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../permissions/ask.ts';
import { lockOrganisation } from './commands.ts';
import { joinOrganisations, joinUnits } from './join.ts';
import { findUnit, unitsNow } from './names.ts';

export type Named = { id: string; name: string };

/** What a merge comes to. */
export type MergePlan = {
	kind: 'organisation' | 'unit';
	from: Named & { organisation: string | null };
	into: Named & { organisation: string | null };
	/** Units that move as they are. */
	moved: Named[];
	/** Units that are there in both, and become one. */
	joined: { from: Named; into: Named }[];
	people: number;
	agreements: number;
	/** The units whose entries then belong to what it was merged into. */
	unitIds: string[];
};

export type Merge = { kind: 'organisation' | 'unit'; fromId: string; intoId: string };

/** Answers what a merge would come to. Refuses `not-found` and `the-same`. */
export async function mergePlan(actor: Actor, merge: Merge): Promise<Outcome<MergePlan>> {
	if (!isId(merge.fromId) || !isId(merge.intoId)) return refused('not-found');
	const read = await query(actor, 'organisation.manage', {}, (tx) => planOf(tx, actor, merge));
	return read.ok ? read.value : read;
}

/** Merges one into the other, in one transaction. Refuses like `mergePlan`. Cannot be undone. */
export async function mergeInto(actor: Actor, merge: Merge): Promise<Outcome<MergePlan>> {
	if (!isId(merge.fromId) || !isId(merge.intoId)) return refused('not-found');
	return command(actor, 'organisation.manage', {}, async (tx) => {
		// Always in the same order, so that two merges that meet wait for each other.
		for (const id of [merge.fromId, merge.intoId].sort()) await lockRow(tx, actor, merge.kind, id);
		const planned = await planOf(tx, actor, merge);
		if (!planned.ok) return planned;
		const plan = planned.value;
		if (plan.kind === 'unit') await joinUnits(tx, actor, plan.from.id, plan.into.id);
		else await joinOrganisations(tx, actor, plan);
		await enqueue(tx, 'names.publish', { organiserId: actor.organiserId });
		await audit(tx, actor, {
			action: plan.kind === 'unit' ? 'unit.merge' : 'organisation.merge',
			subject: [
				'organisation',
				plan.kind === 'unit' ? await homeOf(tx, actor, plan.into.id) : plan.into.id
			],
			detail: {
				from: plan.from,
				into: plan.into,
				moved: plan.moved.length,
				joined: plan.joined.length,
				people: plan.people,
				agreements: plan.agreements
			}
		});
		return done(plan);
	});
}

async function lockRow(tx: Tx, actor: Actor, kind: Merge['kind'], id: string) {
	if (kind === 'organisation') return lockOrganisation(tx, actor, id);
	return tx
		.selectFrom('people.unit as u')
		.select('u.id')
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirst();
}

async function planOf(tx: Tx, actor: Actor, merge: Merge): Promise<Outcome<MergePlan>> {
	if (merge.fromId === merge.intoId) return refused('the-same');
	return merge.kind === 'unit' ? unitPlan(tx, actor, merge) : organisationPlan(tx, actor, merge);
}

async function unitPlan(tx: Tx, actor: Actor, merge: Merge): Promise<Outcome<MergePlan>> {
	const rows = await tx
		.selectFrom('people.unit as u')
		.innerJoin('people.organisation as o', (join) =>
			join.onRef('o.organiser_id', '=', 'u.organiser_id').onRef('o.id', '=', 'u.organisation_id')
		)
		.select(['u.id', 'u.name', 'o.name as organisation'])
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.id', 'in', [merge.fromId, merge.intoId])
		.where('u.merged_into', 'is', null)
		.execute();
	const from = rows.find(({ id }) => id === merge.fromId);
	const into = rows.find(({ id }) => id === merge.intoId);
	if (!from || !into) return refused('not-found');
	const nothing = { moved: [], joined: [], people: 0, agreements: 0 };
	const unitIds = await withMerged(tx, actor, [from.id]);
	return done({ kind: 'unit', from, into, ...nothing, unitIds });
}

async function organisationPlan(tx: Tx, actor: Actor, merge: Merge): Promise<Outcome<MergePlan>> {
	const rows = await tx
		.selectFrom('people.organisation as o')
		.select(['o.id', 'o.name'])
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.id', 'in', [merge.fromId, merge.intoId])
		.where('o.merged_into', 'is', null)
		.execute();
	const from = rows.find(({ id }) => id === merge.fromId);
	const into = rows.find(({ id }) => id === merge.intoId);
	if (!from || !into) return refused('not-found');
	const units = await tx
		.selectFrom('people.unit as u')
		.select(['u.id', 'u.name'])
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.organisation_id', '=', from.id)
		.where('u.merged_into', 'is', null)
		.orderBy('u.name')
		.execute();
	const moved: Named[] = [];
	const joined: MergePlan['joined'] = [];
	for (const unit of units) {
		const known = await findUnit(tx, actor, into.id, unit.name);
		if (known) joined.push({ from: unit, into: { id: known, name: unit.name } });
		else moved.push(unit);
	}
	const now = await unitsNow(
		tx,
		actor,
		joined.map((pair) => pair.into.id)
	);
	return done({
		kind: 'organisation',
		from: { ...from, organisation: null },
		into: { ...into, organisation: null },
		moved,
		joined: joined.map(({ from: unit, into: { id, name } }) => ({
			from: unit,
			into: { id, name: now.get(id)?.name ?? name }
		})),
		people: await countOf(tx, actor, 'people.person', 'organisation_id', from.id),
		agreements:
			(await countOf(tx, actor, 'people.agreement', 'organisation_id', from.id)) +
			(await countOf(tx, actor, 'people.agreement', 'administration_id', from.id)),
		unitIds: await withMerged(
			tx,
			actor,
			units.map(({ id }) => id)
		)
	});
}

/** Units, and those that were merged into them before. */
async function withMerged(tx: Tx, actor: Actor, ids: string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.selectFrom('people.unit as u')
		.select('u.id')
		.where('u.organiser_id', '=', actor.organiserId)
		.where((is) => is.or([is('u.id', 'in', ids), is('u.merged_into', 'in', ids)]))
		.execute();
	return rows.map(({ id }) => id);
}

async function countOf(
	tx: Tx,
	actor: Actor,
	table: 'people.person' | 'people.agreement',
	column: 'organisation_id' | 'administration_id',
	id: string
): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count
		from ${sql.table(table)}
		where organiser_id = ${actor.organiserId} and ${sql.ref(column)} = ${id}
	`.execute(tx);
	return rows[0]?.count ?? 0;
}

async function homeOf(tx: Tx, actor: Actor, unitId: string): Promise<string> {
	const row = await tx
		.selectFrom('people.unit as u')
		.select('u.organisation_id as id')
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.id', '=', unitId)
		.executeTakeFirstOrThrow();
	return row.id;
}
