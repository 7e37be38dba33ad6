// The entries that are in, for the rooms that come after, inside their own transactions.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { EligibilityAnswers } from '../eligibility/rules.ts';
import { entryRows, shaped, type EntryRow } from './rows.ts';

/** A submitted entry as the panel, the ceremony and the publication know it, without its answers. */
export type EntryIn = {
	id: string;
	editionId: string;
	number: number | null;
	/** Empty where the award has no classes. */
	classKey: string;
	unit: string;
	organisation: string | null;
	title: string | null;
	eligibility: EligibilityAnswers;
	demo: boolean;
};

const entryIn = (row: EntryRow): EntryIn => ({
	id: row.id,
	editionId: row.editionId,
	number: row.number,
	classKey: row.classKey ?? '',
	unit: row.unitName ?? '',
	organisation: row.organisationName,
	title: row.title,
	eligibility: row.eligibility.answers,
	demo: row.demo
});

/** An edition's submitted entries that the actor may read, by number. */
export async function submittedIn(tx: Tx, actor: Actor, editionId: string): Promise<EntryIn[]> {
	const rows = await entryRows(tx, actor)
		.where('e.edition_id', '=', editionId)
		.where('e.state', '=', 'submitted')
		.orderBy('e.number')
		.execute();
	return rows.map((row) => entryIn(shaped(row)));
}

/** One submitted entry, if the actor may read it. */
export async function submittedOne(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<EntryIn | undefined> {
	if (!isId(entryId)) return undefined;
	const row = await entryRows(tx, actor)
		.where('e.id', '=', entryId)
		.where('e.state', '=', 'submitted')
		.executeTakeFirst();
	return row && entryIn(shaped(row));
}
