// What keeps a decision from holding: the rules, asked with what the database knows of the entry and of the others.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { EntryIn } from '../../application/index.ts';
import type { Edition } from '../../programme/index.ts';
import { conditionsOf } from '../conditions/queries.ts';
import { termsIn } from '../panel/queries.ts';
import type { Decision } from './queries.ts';
import { breaches, type Breach, type Draft } from './rules.ts';

/** Answers what is against a decision; `unfinished` leaves out what is asked for by the sealing alone. */
export async function breachesOf(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	entry: EntryIn,
	draft: Draft,
	decisions: readonly Decision[],
	unfinished = false
): Promise<Breach[]> {
	const conditions = await conditionsOf(tx, actor, edition, [entry]);
	const { prizeBudgetOre } = await termsIn(tx, actor, edition.id, []);
	const around = {
		budgetOre: prizeBudgetOre,
		classKey: entry.classKey,
		conditions: conditions.get(entry.id) ?? [],
		word: entry.word,
		others: decisions.filter(({ entryId }) => entryId !== entry.id)
	};
	return breaches(edition.definition, draft, around, actor.locale, { draft: unfinished });
}
