// The entries that are in, for the rooms that come after, inside their own transactions.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { EligibilityAnswers } from '../eligibility/rules.ts';
import { wordsOn } from '../office/queries.ts';
import type { OfficeWord } from '../office/rules.ts';
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
	/** The office's word on whether the unit may take part, where it has said one. */
	word: OfficeWord | null;
	demo: boolean;
};

const entryIn = (row: EntryRow, word: OfficeWord | undefined): EntryIn => ({
	id: row.id,
	editionId: row.editionId,
	number: row.number,
	classKey: row.classKey ?? '',
	unit: row.unitName ?? '',
	organisation: row.organisationName,
	title: row.title,
	eligibility: row.eligibility.answers,
	word: word?.verdict ? word : null,
	demo: row.demo
});

/** An edition's submitted entries that the actor may read, by number. */
export async function submittedIn(tx: Tx, actor: Actor, editionId: string): Promise<EntryIn[]> {
	const rows = await entryRows(tx, actor)
		.where('e.edition_id', '=', editionId)
		.where('e.state', '=', 'submitted')
		.orderBy('e.number')
		.execute();
	const ids = rows.map(({ id }) => id);
	const words = await wordsOn(tx, actor, ids);
	return rows.map((row) => entryIn(shaped(row), words.get(row.id)));
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
	return row && entryIn(shaped(row), (await wordsOn(tx, actor, [row.id])).get(row.id));
}
