// Releases the feedback to its unit: kept as shown, logged, and its document ordered.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { submittedEntries } from '../../application/index.ts';
import { consensusOf, consensusState } from '../consensus/queries.ts';
import { entryToAssess } from '../entries/queries.ts';
import { feedbacksOn } from './queries.ts';
import { feedbackShown } from './rules.ts';

/**
 * Releases the feedback on an entry to its unit; its document and the mail follow. Refuses `consensus-not-done`,
 * `already-done`, and `stage-closed` where the award gives no feedback.
 */
export async function releaseFeedback(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const { edition } = entry;
	const agreed = await consensusOf(actor, entry.id);
	if (!agreed.ok) return agreed;
	const about = { entryId: entry.id, editionId: edition.id };
	return command(actor, 'feedback.release', about, async (tx) => {
		if (!entry.assessment.feedback) return refused('stage-closed');
		if (!agreed.value) return refused('consensus-not-done');
		const shown = feedbackShown(edition.definition, edition.label, entry, agreed.value);
		const added = await tx
			.insertInto('assessment.feedback_report')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entry.id,
				shown: json(shown),
				released_at: actor.at.toString(),
				released_by: actor.kind === 'person' ? actor.personId : null
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('entry_id')
			.executeTakeFirst();
		if (!added) return refused('already-done');
		await audit(tx, actor, { action: 'feedback.release', subject: ['entry', entry.id] });
		await enqueue(tx, 'feedback.document', { organiserId: actor.organiserId, entryId: entry.id });
		return done(null);
	});
}

/**
 * Releases the feedback on each of an edition's entries that is ready for it, or of those among them that are named;
 * answers how many those were.
 */
export async function releaseAllReady(
	actor: Actor,
	input: { editionId: string; entryIds?: string[] }
): Promise<Outcome<{ released: number }>> {
	const entries = await submittedEntries(actor, input.editionId);
	if (!entries.ok) return entries;
	const { entryIds } = input;
	const ids = entries.value
		.map(({ id }) => id)
		.filter((id) => entryIds === undefined || entryIds.includes(id));
	const about = { editionId: input.editionId };
	const ready = await query(actor, 'feedback.release', about, async (tx) => {
		const released = await feedbacksOn(tx, actor, ids);
		const waiting = ids.filter((id) => !released.has(id));
		const states = await Promise.all(waiting.map((id) => consensusState(tx, actor, id)));
		return waiting.filter((_, at) => states[at] === 'done');
	});
	if (!ready.ok) return ready;
	let released = 0;
	for (const entryId of ready.value) {
		const outcome = await releaseFeedback(actor, { entryId });
		if (outcome.ok) released += 1;
		else if (outcome.refusal.reason !== 'already-done') return outcome;
	}
	return done({ released });
}
