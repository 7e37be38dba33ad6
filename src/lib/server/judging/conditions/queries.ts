// Reads what the office has found about the conditions to win.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { ConditionCheck } from './rules.ts';

/** What the office has said of some entries, by entry. */
export async function checksIn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, ConditionCheck[]>> {
	const checks = new Map<string, ConditionCheck[]>();
	if (entryIds.length === 0) return checks;
	const rows = await tx
		.selectFrom('judging.condition_check as c')
		.select(['c.entry_id as entryId', 'c.condition_key as conditionKey', 'c.met', 'c.note'])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', entryIds)
		.execute();
	for (const { entryId, ...check } of rows) {
		checks.set(entryId, [...(checks.get(entryId) ?? []), check]);
	}
	return checks;
}
