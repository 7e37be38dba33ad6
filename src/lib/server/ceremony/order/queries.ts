// Reads the order in which honours are called up.
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { honoursIn } from '../release/queries.ts';
import type { HonourToPublish } from '../release/rules.ts';
import { arranged } from './rules.ts';

/** The sealed honours of an edition, all of them, by their decisions' ids: for the house itself. */
export async function orderIn(tx: Tx, system: Actor, editionId: string): Promise<string[]> {
	const ids = (await honoursIn(tx, system, editionId)).map(({ decisionId }) => decisionId);
	if (ids.length === 0) return [];
	const rows = await tx
		.selectFrom('ceremony.running_place as p')
		.select(['p.decision_id as id', 'p.place'])
		.where('p.organiser_id', '=', system.organiserId)
		.where('p.decision_id', 'in', ids)
		.execute();
	return arranged(ids, new Map(rows.map(({ id, place }) => [id, place])));
}

/** The sealed honours of an edition that the actor may read, in the order they are called up; `position` is theirs in it. */
export async function runningIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<HonourToPublish[]> {
	const order = await bySystemWithin(tx, actor, (system) => orderIn(tx, system, editionId));
	const place = ({ decisionId }: HonourToPublish) => order.indexOf(decisionId);
	return (await honoursIn(tx, actor, editionId))
		.toSorted((a, b) => place(a) - place(b))
		.map((honour, position) => ({ ...honour, position }));
}
