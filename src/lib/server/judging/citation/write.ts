// The one place where a citation's text is written, for the decision and for the citation's own page alike.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { citationOf } from './queries.ts';
import type { Citation } from './rules.ts';

export type Text = { sv: string; en: string };

/**
 * Writes a citation's text in a transaction that has asked the table; what is the same already stays at its revision.
 * `revision` is the one that the writer saw; where it is left out, whatever stands is written over. Refuses
 * `citation-locked` and `newer-revision` (detail: `citation`, as it stands).
 */
export async function writeCitation(
	tx: Tx,
	actor: Actor,
	about: { entryId: string; editionId: string },
	{ sv, en, revision }: { sv: string; en?: string | undefined; revision?: number | undefined }
): Promise<Outcome<Text & { revision: number }>> {
	const before = await citationOf(tx, actor, about.entryId);
	const text: Text = { sv, en: en ?? before.en };
	if (before.sv === text.sv && before.en === text.en) {
		return done({ ...text, revision: before.revision });
	}
	const newer = (citation: Citation) => refused('newer-revision', { detail: { citation } });
	if (before.locked) return refused('citation-locked', { detail: { citation: before } });
	if (revision !== undefined && revision !== before.revision) return newer(before);
	const row = {
		...text,
		revision: before.revision + 1,
		written_by: actor.kind === 'person' ? actor.personId : null,
		written_at: actor.at.toString()
	};
	// Written only onto the revision that was read, also when two save at the same moment.
	const saved = await tx
		.insertInto('judging.citation')
		.values({
			organiser_id: actor.organiserId,
			entry_id: about.entryId,
			edition_id: about.editionId,
			...row
		})
		.onConflict((known) =>
			known
				.columns(['organiser_id', 'entry_id'])
				.doUpdateSet(row)
				.where('judging.citation.revision', '=', before.revision)
		)
		.returning('revision')
		.executeTakeFirst();
	if (!saved) return newer(await citationOf(tx, actor, about.entryId));
	return done({ ...text, revision: saved.revision });
}

/** Lets the entry's decision, where it gives an honour, carry the text; whoever has the decision open sees that it moved. */
export async function carryToDecision(tx: Tx, actor: Actor, entryId: string, { sv, en }: Text) {
	await tx
		.updateTable('judging.decision')
		.set((is) => ({
			citation: sv || null,
			citation_en: en || null,
			revision: is('revision', '+', 1),
			decided_by: actor.kind === 'person' ? actor.personId : null,
			saved_at: actor.at.toString()
		}))
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.where('honour', '<>', 'none')
		.where((is) =>
			is.or([
				is('citation', 'is distinct from', sv || null),
				is('citation_en', 'is distinct from', en || null)
			])
		)
		.execute();
}
