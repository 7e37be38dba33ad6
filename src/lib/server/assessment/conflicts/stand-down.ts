// Takes whoever is in conflict with an entry off its team, inside the command that brought the conflict. Those concerned are
// told afterwards, by a job of the same transaction: whoever gave the command may not know who assesses what.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { noteFallen } from '../team/fallen.ts';

/**
 * Ends the places, on teams that have not agreed, of those in conflict with their entry: of one person, on one entry, or of
 * all; what they wrote is kept and counts no more. Of a team that has agreed nobody is taken off: the office is told, once,
 * and decides, unless the feedback is released or the class decided. Whoever it has let stay, stays, and whoever is in
 * conflict no more waits no longer. A pin that says there is no conflict counts. Takes the locks of those entries: a command
 * that calls it writes to the log afterwards, or has taken the entry's lock before. Answers how many places were ended.
 */
export async function standDown(
	tx: Tx,
	actor: Actor,
	of: { personId?: string; entryId?: string }
): Promise<number> {
	const { rows } = await sql<{ entryId: string; personId: string; agreed: boolean }>`
		select
			entry_id as "entryId",
			person_id as "personId",
			agreed
		from assessment.leave_teams_in_conflict(
			${of.personId ?? null}::uuid,
			${of.entryId ?? null}::uuid,
			${actor.at.toString()}::timestamptz
		)
	`.execute(tx);
	for (const { entryId, personId, agreed } of rows) {
		if (agreed) {
			await audit(tx, actor, {
				action: 'conflict.after-consensus',
				subject: ['entry', entryId],
				detail: { person: personId }
			});
			const { organiserId } = actor;
			await enqueue(tx, 'team.agreed-in-conflict', { organiserId, entryId, personId });
			continue;
		}
		await audit(tx, actor, {
			action: 'team.stand-down',
			subject: ['entry', entryId],
			detail: { person: personId }
		});
		await noteFallen(tx, actor, { entryId, personId });
		await enqueue(tx, 'team.stood-down', { organiserId: actor.organiserId, entryId, personId });
	}
	return rows.filter(({ agreed }) => !agreed).length;
}
