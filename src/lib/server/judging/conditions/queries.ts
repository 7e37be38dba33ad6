// Reads how entries stand towards the conditions to win: what the office has found, and what earlier honours say.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { pastHonoursIn, type EntryIn } from '../../application/index.ts';
import type { Edition } from '../../programme/index.ts';
import {
	conditionStates,
	pastHonourStates,
	type ConditionCheck,
	type ConditionState
} from './rules.ts';

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
		.select([
			'c.entry_id as entryId',
			'c.condition_key as conditionKey',
			'c.met',
			'c.note',
			'c.certificate',
			'c.certificate_dated as certificateDated',
			'c.checked_at as checkedAt'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', entryIds)
		.execute();
	for (const { entryId, certificate: text, certificateDated: dated, ...said } of rows) {
		const check = { ...said, certificate: text === null ? null : { text, dated } };
		checks.set(entryId, [...(checks.get(entryId) ?? []), check]);
	}
	return checks;
}

/** Answers how each entry stands towards all that is asked of a winner, by entry. */
export async function conditionsOf(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	entries: readonly EntryIn[]
): Promise<Map<string, ConditionState[]>> {
	const ids = entries.map(({ id }) => id);
	const checks = await checksIn(tx, actor, ids);
	const pastOf = await pastHonoursIn(tx, actor, edition);
	const states = new Map<string, ConditionState[]>();
	for (const { id, unit, organisation, eligibility, word } of entries) {
		states.set(id, [
			...conditionStates(edition.definition, checks.get(id) ?? [], eligibility),
			...pastHonourStates(await pastOf({ unit, organisation }), word)
		]);
	}
	return states;
}
