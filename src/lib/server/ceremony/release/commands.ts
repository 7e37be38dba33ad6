// The moment of release, as one row that is never taken back. The command itself is the publication's: it also
// publishes and tells, all in one transaction.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { editionById, markReleased } from '../../programme/index.ts';
import { sealingsIn } from '../../judging/index.ts';
import { releaseIn, unsettledIn } from './queries.ts';

/**
 * Records the release, in a transaction that has asked the permission table for `edition.release`. Two who release at
 * once release once: the second waits for the first and is refused. Refuses `not-found`, `already-released`, and
 * `not-sealed` while any entry waits for a sealed decision.
 */
export async function recordRelease(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Outcome<{ releasedAt: Temporal.Instant }>> {
	const edition = await editionById(tx, actor, editionId);
	if (!edition) return refused('not-found');
	if (edition.releasedAt !== null || (await releaseIn(tx, actor, editionId)) !== null) {
		return refused('already-released');
	}
	const unsettled = await unsettledIn(tx, editionId);
	const sealings = await sealingsIn(tx, actor, editionId);
	if (unsettled.length > 0 || sealings.length === 0) return refused('not-sealed');
	if (!(await markReleased(tx, actor, editionId))) return refused('already-released');
	await tx
		.insertInto('ceremony.release')
		.values({
			organiser_id: actor.organiserId,
			edition_id: editionId,
			released_by: actor.kind === 'person' ? actor.personId : null,
			released_at: actor.at.toString()
		})
		.execute();
	await audit(tx, actor, { action: 'edition.release', subject: ['edition', editionId] });
	return done({ releasedAt: actor.at });
}
