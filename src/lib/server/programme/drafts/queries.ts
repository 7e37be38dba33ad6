// Reads drafts of awards. The office's alone; the database keeps them from everybody else too.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import type { Draft, RawDefinition } from './rules.ts';

function draftRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('programme.draft as d')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'd.organiser_id').onRef('p.id', '=', 'd.updated_by')
		)
		.select([
			'd.id',
			'd.programme_id as programmeId',
			'd.slug',
			'd.raw',
			'd.revision',
			'd.placed_revision as placedRevision',
			'p.name as updatedBy',
			'd.updated_at as updatedAt'
		])
		.where('d.organiser_id', '=', actor.organiserId);
}

type Row = Awaited<ReturnType<ReturnType<typeof draftRows>['execute']>>[number];
const shaped = (row: Row): Draft => ({ ...row, raw: row.raw as RawDefinition });

/** The organiser's drafts, the latest change first. */
export async function drafts(tx: Tx, actor: Actor): Promise<Draft[]> {
	return (await draftRows(tx, actor).orderBy('d.updated_at', 'desc').execute()).map(shaped);
}

/** Answers a draft by its id. */
export async function draftById(tx: Tx, actor: Actor, id: string): Promise<Draft | undefined> {
	if (!isId(id)) return undefined;
	const row = await draftRows(tx, actor).where('d.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

/** Answers the draft of an award that is in place, if there is one. */
export async function draftOfProgramme(
	tx: Tx,
	actor: Actor,
	programmeId: string
): Promise<Draft | undefined> {
	const row = await draftRows(tx, actor)
		.where('d.programme_id', '=', programmeId)
		.executeTakeFirst();
	return row && shaped(row);
}

/** Answers a draft as it was at a revision. */
export async function draftAt(
	tx: Tx,
	actor: Actor,
	draftId: string,
	revision: number
): Promise<RawDefinition | undefined> {
	const row = await tx
		.selectFrom('programme.draft_revision as r')
		.select('r.raw')
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.draft_id', '=', draftId)
		.where('r.revision', '=', revision)
		.executeTakeFirst();
	return row && (row.raw as RawDefinition);
}

/** Who last changed what in a draft since a revision, newest first. */
export async function changesSince(tx: Tx, actor: Actor, draftId: string, revision: number) {
	return tx
		.selectFrom('programme.draft_revision as r')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.saved_by')
		)
		.select(['r.revision', 'r.parts', 'r.saved_at as at', 'p.name as by'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.draft_id', '=', draftId)
		.where('r.revision', '>', revision)
		.orderBy('r.revision', 'desc')
		.execute();
}

/** Answers whether an address is another award's or draft's. */
export async function addressTaken(
	tx: Tx,
	actor: Actor,
	slug: string,
	but: { draftId?: string; programmeId?: string | null } = {}
): Promise<boolean> {
	const drafted = await tx
		.selectFrom('programme.draft as d')
		.select('d.id')
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.slug', '=', slug)
		.execute();
	if (drafted.some(({ id }) => id !== but.draftId)) return true;
	const placed = await tx
		.selectFrom('programme.programme as p')
		.select('p.id')
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.slug', '=', slug)
		.execute();
	return placed.some(({ id }) => id !== but.programmeId);
}
