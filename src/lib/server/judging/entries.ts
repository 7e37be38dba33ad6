// What the panel decides on: the entries that are in, and what the examiners agreed on about them.
import type { Actor } from '../platform/actor.ts';
import type { Tx } from '../platform/database/index.ts';

export type EntryIn = {
	id: string;
	editionId: string;
	number: number | null;
	/** Empty where the award has no classes. */
	classKey: string;
	unit: string;
	organisation: string | null;
	title: string | null;
	eligibility: Readonly<Record<string, unknown>>;
	demo: boolean;
};

/** How an entry came out in the examiners' consensus. */
export type Assessed = { scores: Record<string, number>; strengths: number; areas: number };

function submitted(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.entry as e')
		.select([
			'e.id',
			'e.edition_id as editionId',
			'e.number',
			'e.class_key as classKey',
			'e.unit_name as unit',
			'e.organisation_name as organisation',
			'e.title',
			'e.eligibility',
			'e.demo'
		])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.state', '=', 'submitted')
		.orderBy('e.number');
}

type Row = Awaited<ReturnType<ReturnType<typeof submitted>['execute']>>[number];

const shaped = (row: Row): EntryIn => ({
	...row,
	classKey: row.classKey ?? '',
	unit: row.unit ?? '',
	eligibility: row.eligibility as EntryIn['eligibility']
});

/** An edition's submitted entries that the actor may read, by number. */
export async function entriesIn(tx: Tx, actor: Actor, editionId: string): Promise<EntryIn[]> {
	const rows = await submitted(tx, actor).where('e.edition_id', '=', editionId).execute();
	return rows.map(shaped);
}

/** One submitted entry, if the actor may read it. */
export async function entryIn(tx: Tx, actor: Actor, entryId: string): Promise<EntryIn | undefined> {
	const row = await submitted(tx, actor).where('e.id', '=', entryId).executeTakeFirst();
	return row && shaped(row);
}

/** The consensus on some entries, by entry; only what is done. */
export async function assessedIn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Assessed>> {
	const assessed = new Map<string, Assessed>();
	if (entryIds.length === 0) return assessed;
	const ready = await tx
		.selectFrom('assessment.consensus as c')
		.select('c.entry_id as entryId')
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', entryIds)
		.where('c.state', '=', 'done')
		.execute();
	for (const { entryId } of ready) assessed.set(entryId, { scores: {}, strengths: 0, areas: 0 });
	const scores = await tx
		.selectFrom('assessment.consensus_score as s')
		.select(['s.entry_id as entryId', 's.criterion_key as criterion', 's.score'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.entry_id', 'in', entryIds)
		.execute();
	for (const { entryId, criterion, score } of scores) {
		const one = assessed.get(entryId);
		if (one && score !== null) one.scores[criterion] = score;
	}
	const findings = await tx
		.selectFrom('assessment.finding as f')
		.select((of) => ['f.entry_id as entryId', 'f.kind', of.fn.countAll<number>().as('count')])
		.where('f.organiser_id', '=', actor.organiserId)
		.where('f.entry_id', 'in', entryIds)
		.where('f.review_id', 'is', null)
		.groupBy(['f.entry_id', 'f.kind'])
		.execute();
	for (const { entryId, kind, count } of findings) {
		const one = assessed.get(entryId);
		if (!one) continue;
		if (kind === 'strength') one.strengths = count;
		if (kind === 'improvement_area') one.areas = count;
	}
	return assessed;
}
