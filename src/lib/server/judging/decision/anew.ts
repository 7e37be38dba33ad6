// A sealed decision is made anew.
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { Decision } from './queries.ts';
import type { Draft } from './rules.ts';

/** Writes down why something sealed is decided anew, before it is; and lets the citation be written again. */
export async function writeAnew(
	tx: Tx,
	actor: Actor,
	{ before, after, reason }: { before: Decision; after: Draft; reason: string }
) {
	const by = actor.kind === 'person' ? actor.personId : null;
	const said = ({ honour, citation, prizes }: Draft) => json({ honour, citation, prizes });
	await tx
		.insertInto('judging.amendment')
		.values({
			organiser_id: actor.organiserId,
			edition_id: before.editionId,
			class_key: before.classKey,
			entry_id: before.entryId,
			reason,
			before: said(before),
			after: said(after),
			revision: before.revision + 1,
			decided_by: by,
			decided_at: actor.at.toString()
		})
		.execute();
	if (after.citation === null || after.citation === before.citation) return;
	await tx
		.updateTable('judging.citation')
		.set({
			locked_by: null,
			locked_at: null,
			unlocked_by: by,
			unlocked_at: actor.at.toString(),
			unlocked_reason: reason
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', before.entryId)
		.where('locked_at', 'is not', null)
		.execute();
}
