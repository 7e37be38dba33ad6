// A member's yes to the consensus as it is at a revision.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';

/** The actor stands behind it, at this revision. */
export async function giveAssent(tx: Tx, actor: Actor, entryId: string, revision: number) {
	if (actor.kind !== 'person') return;
	const given = { revision, given_at: actor.at.toString() };
	await tx
		.insertInto('assessment.assent')
		.values({
			organiser_id: actor.organiserId,
			entry_id: entryId,
			person_id: actor.personId,
			...given
		})
		.onConflict((known) =>
			known.columns(['organiser_id', 'entry_id', 'person_id']).doUpdateSet(given)
		)
		.execute();
}

/** Takes the actor's yes away; answers whether there was one. */
export async function forgetAssent(tx: Tx, actor: Actor, entryId: string): Promise<boolean> {
	if (actor.kind !== 'person') return false;
	const { numDeletedRows } = await tx
		.deleteFrom('assessment.assent')
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('person_id', '=', actor.personId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}
