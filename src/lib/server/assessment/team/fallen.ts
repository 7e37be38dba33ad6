// The database lets a proposal to close the consensus fall when somebody leaves the team; the log tells of it.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Notes in the log where a proposal has fallen with the one who has just left, at the actor's time. */
export async function noteFallen(
	tx: Tx,
	actor: Actor,
	{ entryId, personId }: { entryId: string; personId: string }
): Promise<void> {
	const { rows } = await sql<{ fell: boolean }>`
		select assessment.proposal_fell(${entryId}::uuid, ${actor.at.toString()}::timestamptz) as fell
	`.execute(tx);
	if (!rows[0]?.fell) return;
	await audit(tx, actor, {
		action: 'consensus.fall',
		subject: ['entry', entryId],
		detail: { person: personId }
	});
}
