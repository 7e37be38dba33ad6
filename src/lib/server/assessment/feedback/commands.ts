// Releases the feedback to its unit: kept as shown, logged, and its document ordered.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { consensusOf } from '../consensus/queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess } from '../entries/queries.ts';
import { textError } from '../review/rules.ts';
import { draftOf } from './draft/queries.ts';
import { longestRemark } from './draft/rules.ts';
import { followUpAfterDays } from './follow-up/rules.ts';
import { releasePreview } from './preview.ts';
import { feedbacksOn } from './queries.ts';
import { feedbackShown } from './rules.ts';

/**
 * Releases the feedback on an entry to its unit; its document and the mail follow. Refuses `consensus-not-done`,
 * `already-done`, `stage-closed` where the award gives no feedback, and `feedback-not-approved` while no second reader has
 * approved it as it stands, unless the office says why it goes out without (which is logged).
 */
export async function releaseFeedback(
	actor: Actor,
	input: { entryId: string; withoutApproval?: string }
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
		await lockEntry(tx, entry.id);
		if ((await feedbacksOn(tx, actor, [entry.id])).has(entry.id)) return refused('already-done');
		const draft = await draftOf(tx, actor, entry);
		if (!draft) return refused('not-allowed');
		const reason = (input.withoutApproval ?? '').trim();
		const approved = draft.state === 'approved';
		if (!approved && reason === '') {
			const fields = [{ field: 'reason', reason: 'reason-missing' as const }];
			return refused(
				'feedback-not-approved',
				input.withoutApproval === undefined ? {} : { fields }
			);
		}
		const tooLong = reason ? textError('reason', reason, longestRemark) : null;
		if (tooLong) return refused(tooLong.reason, { fields: [tooLong] });
		const { sentences } = draft;
		const shown = feedbackShown(edition.definition, edition.label, entry, agreed.value, sentences);
		await tx
			.insertInto('assessment.feedback_approval')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entry.id,
				approved_by: approved ? (draft.reader?.id ?? null) : null,
				without_approval: approved ? null : reason
			})
			.execute();
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
		await tx
			.insertInto('assessment.feedback_follow_up')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entry.id,
				due_at: actor.at.add({ hours: 24 * followUpAfterDays }).toString()
			})
			.execute();
		await audit(tx, actor, {
			action: approved ? 'feedback.release' : 'feedback.release-unapproved',
			subject: ['entry', entry.id],
			...(approved ? {} : { detail: { reason } })
		});
		await enqueue(tx, 'feedback.document', { organiserId: actor.organiserId, entryId: entry.id });
		return done(null);
	});
}

/** Why a feedback that was ready a moment ago is not. */
const overtaken: ReadonlySet<string> = new Set([
	'already-done',
	'feedback-not-approved',
	'consensus-not-done'
]);

/**
 * Releases the feedback on each of an edition's entries that a second reader has approved, or of those among them that are
 * named; answers how many those were.
 */
export async function releaseAllReady(
	actor: Actor,
	input: { editionId: string; entryIds?: string[] }
): Promise<Outcome<{ released: number }>> {
	const preview = await releasePreview(actor, input.editionId);
	if (!preview.ok) return preview;
	const { entryIds } = input;
	let released = 0;
	for (const { entryId } of preview.value.ready) {
		if (entryIds !== undefined && !entryIds.includes(entryId)) continue;
		const outcome = await releaseFeedback(actor, { entryId });
		if (outcome.ok) released += 1;
		// Somebody changed a word, released it or opened its consensus since the list was made: the others go out all the same.
		else if (!overtaken.has(outcome.refusal.reason)) {
			return outcome;
		}
	}
	return done({ released });
}
