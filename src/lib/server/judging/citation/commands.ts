// The panel writes the citation, and whoever leads locks it.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { onEntry } from './on-entry.ts';
import {
	citationInput,
	lockInput,
	unlockInput,
	type CitationInput,
	type LockInput,
	type UnlockInput
} from './input.ts';
import { chairsLeft, citationOf } from './queries.ts';
import { breachesOf, mayLock } from './rules.ts';
import { carryToDecision, writeCitation } from './write.ts';

/**
 * Saves the citation in both languages; where the decision gives an honour, it carries the new text. Refuses `recused`,
 * `sealed`, `stage-closed`, `citation-locked`, `newer-revision` (detail: `citation`, as it stands), and at their fields
 * `citation-missing` and `too-long`.
 */
export async function saveCitation(
	actor: Actor,
	input: CitationInput
): Promise<Outcome<{ revision: number; editionId: string }>> {
	const parsed = citationInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, sv, en, revision } = parsed.data;
	return onEntry(actor, 'citation.write', entryId, async (tx, { about, decision, classKey }) => {
		const honoured = decision !== undefined && decision.honour !== 'none';
		const fields = breachesOf({ sv, en }, honoured);
		const [first] = fields;
		if (first)
			return refused(first.reason, { fields, ...(first.values ? { values: first.values } : {}) });
		const written = await writeCitation(tx, actor, about, { sv, en, revision });
		if (!written.ok) return written;
		await carryToDecision(tx, actor, entryId, { sv, en });
		await audit(tx, actor, {
			action: 'citation.save',
			// Not the entry: whose citation is worked on would tell who is honoured.
			subject: ['edition', about.editionId],
			detail: { class: classKey }
		});
		return done({ revision: written.value.revision, editionId: about.editionId });
	});
}

/**
 * Locks the citation: nobody changes it any more, until it is unlocked. Refuses `leader-locks` for whoever does not lead,
 * `citation-missing`, `newer-revision` (detail: `citation`) where another text stands than was read, and `already-done`.
 */
export async function lockCitation(actor: Actor, input: LockInput): Promise<Outcome<void>> {
	const parsed = lockInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, revision } = parsed.data;
	return onEntry(actor, 'citation.lock', entryId, async (tx, { about, seat, classKey }) => {
		if (!mayLock(seat, await chairsLeft(tx, actor, about))) return refused('leader-locks');
		const citation = await citationOf(tx, actor, entryId);
		if (citation.locked) return refused('already-done');
		if (citation.sv === '') return refused('citation-missing');
		if (citation.revision !== revision) return refused('newer-revision', { detail: { citation } });
		const locked = await tx
			.updateTable('judging.citation')
			.set({
				locked_by: actor.kind === 'person' ? actor.personId : null,
				locked_at: actor.at.toString()
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('revision', '=', revision)
			.where('locked_at', 'is', null)
			.returning('revision')
			.executeTakeFirst();
		if (!locked) return refused('newer-revision', { detail: { citation } });
		await audit(tx, actor, {
			action: 'citation.lock',
			subject: ['edition', about.editionId],
			detail: { class: classKey }
		});
		return done(undefined);
	});
}

/** Unlocks the citation, with a reason. Refuses `leader-locks`, `required` at `reason`, and `already-done`. */
export async function unlockCitation(actor: Actor, input: UnlockInput): Promise<Outcome<void>> {
	const parsed = unlockInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, reason } = parsed.data;
	return onEntry(actor, 'citation.lock', entryId, async (tx, { about, seat, classKey }) => {
		if (!mayLock(seat, await chairsLeft(tx, actor, about))) return refused('leader-locks');
		if (reason === '') {
			return refused('required', { fields: [{ field: 'reason', reason: 'required' }] });
		}
		const unlocked = await tx
			.updateTable('judging.citation')
			.set({
				locked_by: null,
				locked_at: null,
				unlocked_by: actor.kind === 'person' ? actor.personId : null,
				unlocked_at: actor.at.toString(),
				unlocked_reason: reason
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('locked_at', 'is not', null)
			.returning('revision')
			.executeTakeFirst();
		if (!unlocked) return refused('already-done');
		await audit(tx, actor, {
			action: 'citation.unlock',
			subject: ['edition', about.editionId],
			detail: { class: classKey }
		});
		return done(undefined);
	});
}
