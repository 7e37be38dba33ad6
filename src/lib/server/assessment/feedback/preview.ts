// Whom a release would reach, and whom not and why: read before the office lets it go.
import type { Actor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { submittedEntries } from '../../application/index.ts';
import { query, silencedFor } from '../../people/index.ts';
import { consensusStates } from '../consensus/queries.ts';
import { draftStatesOf } from './draft/queries.ts';
import type { DraftState } from './draft/rules.ts';
import { feedbacksOn } from './queries.ts';

/** Why an entry's feedback is not among those to release. */
export type LeftOut = 'no-consensus' | Exclude<DraftState, 'approved'>;
type Row = { entryId: string; number: number; unit: string };

export type ReleasePreview = {
	ready: Row[];
	leftOut: (Row & { why: LeftOut })[];
	/** Those that have theirs already. */
	released: (Row & { at: Temporal.Instant })[];
};

/**
 * Answers each entry of an edition that is in: ready to be released, or why not, or released. Entries that the actor has
 * a conflict of interest with are in none of the lists.
 */
export async function releasePreview(
	actor: Actor,
	editionId: string
): Promise<Outcome<ReleasePreview>> {
	const entries = await submittedEntries(actor, editionId);
	if (!entries.ok) return entries;
	const ids = entries.value.map(({ id }) => id);
	return query(actor, 'feedback.release', { editionId }, async (tx) => {
		const released = await feedbacksOn(tx, actor, ids);
		const agreed = await consensusStates(tx, actor, ids);
		const drafts = await draftStatesOf(tx, actor, ids);
		const silenced = await silencedFor(tx, actor);
		const preview: ReleasePreview = { ready: [], leftOut: [], released: [] };
		for (const { id: entryId, number, unit } of entries.value) {
			if (silenced.has(entryId)) continue;
			const row = { entryId, number, unit };
			const given = released.get(entryId);
			const draft = drafts.get(entryId);
			if (given) preview.released.push({ ...row, at: given.releasedAt });
			else if (draft === 'approved') preview.ready.push(row);
			else if (draft) preview.leftOut.push({ ...row, why: draft });
			else if (agreed.get(entryId) !== 'done') {
				preview.leftOut.push({ ...row, why: 'no-consensus' });
			}
		}
		return preview;
	});
}
