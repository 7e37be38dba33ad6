// Writes what is agreed on one criterion, inside a command that has judged it.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { writeFindings } from '../review/write.ts';
import type { Agreed } from './merge.ts';

/** Makes a criterion hold just this, as its revision `at.revision`. */
export async function writeCriterion(
	tx: Tx,
	actor: Actor,
	at: { entryId: string; criterionKey: string; revision: number },
	{ score, reason, findings, setAside }: Agreed
) {
	const { entryId, criterionKey, revision } = at;
	const said = {
		score,
		reason: reason.trim(),
		revision,
		saved_by: actor.kind === 'person' ? actor.personId : null,
		saved_at: actor.at.toString()
	};
	await tx
		.insertInto('assessment.consensus_score')
		.values({
			organiser_id: actor.organiserId,
			entry_id: entryId,
			criterion_key: criterionKey,
			...said
		})
		.onConflict((conflict) =>
			conflict.columns(['organiser_id', 'entry_id', 'criterion_key']).doUpdateSet(said)
		)
		.execute();
	const list = findings.map((finding) => ({ ...finding, passages: [] }));
	await writeFindings(tx, actor, { entryId, reviewId: null, criterionKey }, list);
	await rememberVisit(tx, actor, entryId, criterionKey);
	await tx
		.deleteFrom('assessment.set_aside')
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('criterion_key', '=', criterionKey)
		.execute();
	if (setAside.length === 0) return;
	await tx
		.insertInto('assessment.set_aside')
		.values(
			setAside.map((each) => ({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				criterion_key: criterionKey,
				finding_id: each.findingId,
				reason: each.reason.trim()
			}))
		)
		.execute();
}

/** Of a finding that was changed after a check at the visit: the notes that say so. */
async function rememberVisit(tx: Tx, actor: Actor, entryId: string, criterionKey: string) {
	await sql`
		update assessment.finding f
		set visit_note_ids = array(
			select n.id
			from assessment.visit_note n
			where n.organiser_id = f.organiser_id
				and n.finding_id = any (f.made_of)
			order by n.noted_at
		)
		where f.organiser_id = ${actor.organiserId}
			and f.entry_id = ${entryId}
			and f.criterion_key = ${criterionKey}
			and f.review_id is null
	`.execute(tx);
}
