// Reads what the office has said of entries.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import type { ClassMove, OfficeWord, Reopening, Verdict } from './rules.ts';

type ByEntry = { entryId: string };

const byEntry = <T extends ByEntry>(rows: readonly T[]) =>
	new Map(rows.map(({ entryId, ...row }) => [entryId, row]));

function wordRows(tx: Tx, actor: Actor, entryIds: readonly string[]) {
	return tx
		.selectFrom('application.eligibility_decision as d')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'd.organiser_id').onRef('p.id', '=', 'd.decided_by')
		)
		.select([
			'd.id',
			'd.entry_id as entryId',
			'd.verdict',
			'd.reason',
			'p.name as by',
			'd.decided_at as at'
		])
		.$narrowType<{ verdict: Verdict | null }>()
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.entry_id', 'in', [...entryIds])
		.orderBy('d.entry_id')
		.orderBy('d.id', 'desc');
}

/** The office's latest word on each entry that it has said something of and that the actor may read, by entry. */
export async function wordsOn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, OfficeWord>> {
	if (entryIds.length === 0) return new Map();
	return byEntry(await wordRows(tx, actor, entryIds).distinctOn('d.entry_id').execute());
}

function moveRows(tx: Tx, actor: Actor, entryId: string) {
	return tx
		.selectFrom('application.class_move as m')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'm.organiser_id').onRef('p.id', '=', 'm.moved_by')
		)
		.select([
			'm.id',
			'm.from_class as from',
			'm.to_class as to',
			'm.reason',
			'p.name as by',
			'm.moved_at as at'
		])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.entry_id', '=', entryId)
		.orderBy('m.id', 'desc');
}

/** How the office last moved an entry to another class. */
export async function latestMove(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<ClassMove | undefined> {
	return moveRows(tx, actor, entryId).limit(1).executeTakeFirst();
}

function reopeningRows(tx: Tx, actor: Actor, entryIds: readonly string[]) {
	return tx
		.selectFrom('application.reopening as r')
		.leftJoin('people.person as o', (join) =>
			join.onRef('o.organiser_id', '=', 'r.organiser_id').onRef('o.id', '=', 'r.opened_by')
		)
		.leftJoin('people.person as c', (join) =>
			join.onRef('c.organiser_id', '=', 'r.organiser_id').onRef('c.id', '=', 'r.closed_by')
		)
		.select([
			'r.id',
			'r.entry_id as entryId',
			'r.until',
			'r.reason',
			'o.name as openedBy',
			'r.opened_at as openedAt',
			'c.name as closedBy',
			'r.closed_at as closedAt'
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', 'in', [...entryIds])
		.orderBy('r.entry_id')
		.orderBy('r.id', 'desc');
}

/** The latest reopening of each entry, running or over, for its applicants and the office, by entry. */
export async function reopeningsOf(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Reopening>> {
	if (entryIds.length === 0) return new Map();
	return byEntry(await reopeningRows(tx, actor, entryIds).distinctOn('r.entry_id').execute());
}

export type OfficeActs = { words: OfficeWord[]; moves: ClassMove[]; reopenings: Reopening[] };

/** All that the office has done with an entry, newest first of each kind, for the office. Refuses `not-found`. */
export async function officeActs(actor: Actor, entryId: string): Promise<Outcome<OfficeActs>> {
	if (!isId(entryId)) return refused('not-found');
	return query(actor, 'entry.list', {}, async (tx) => ({
		words: await wordRows(tx, actor, [entryId]).execute(),
		moves: await moveRows(tx, actor, entryId).execute(),
		reopenings: await reopeningRows(tx, actor, [entryId]).execute()
	}));
}
