// The panel's decisions, entry by entry.
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase as held, json, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome, type Refusal } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { submittedOne } from '../../application/index.ts';
import { citationOf } from '../citation/queries.ts';
import type { Citation } from '../citation/rules.ts';
import { writeCitation } from '../citation/write.ts';
import { changedIn } from '../deliberation/on-meeting.ts';
import { heldByDatabase } from '../sealed.ts';
import { writeAnew } from './anew.ts';
import { breachesOf } from './breaches.ts';
import { decisionInput, type DecisionInput } from './input.ts';
import { decisionIn, decisionsIn, editionOfEntry, sealingsIn, type Decision } from './queries.ts';
import type { Draft } from './rules.ts';
import { tooEarly } from './timing.ts';

/**
 * Saves the panel's decision on an entry, as a draft until its class is sealed: what it gets alone will do, and citation and
 * prize are asked for by the sealing. The citation of an honour is the entry's, and is written with it. Refuses `recused`,
 * `sealed`, `stage-closed`, `newer-revision` (detail: `theirs`, `yours`, and `citation` where it is the text that is newer), and
 * what the award does not allow, each at its field: `condition-not-met`, `may-not-win`, `too-many-honours`, `citation-locked`,
 * `too-long`, `not-an-option`, `beyond-budget`. What is decided anew after the sealing is whole: `citation-missing`,
 * `prize-missing`, and `more-than-may-be-given`, where the honours of entries that the chair does not see count as well.
 */
export async function saveDecision(
	actor: Actor,
	input: DecisionInput
): Promise<Outcome<{ revision: number; editionId: string }>> {
	const parsed = decisionInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const wanted = parsed.data;
	const place = await editionOfEntry(actor, wanted.entryId);
	if (!place.ok) return place;
	const editionId = place.value;
	const about = { entryId: wanted.entryId, editionId };
	// Of two that decide anew on the same revision the second finds its reason written.
	const saved = await heldOnce(() =>
		command(
			actor,
			wanted.anew === undefined ? 'decision.write' : 'decision.seal',
			about,
			async (tx) => {
				const edition = await editionById(tx, actor, editionId);
				const entry = await submittedOne(tx, actor, wanted.entryId);
				if (!edition || !entry) return refused('not-found');
				if (tooEarly(edition, actor)) return refused('stage-closed');
				const sealings = await sealingsIn(tx, actor, editionId);
				const sealed = sealings.some(({ classKey }) => classKey === entry.classKey);
				if (sealed !== (wanted.anew !== undefined))
					return refused(sealed ? 'sealed' : 'not-sealed');
				if (wanted.anew === '') {
					return refused('required', { fields: [{ field: 'anew', reason: 'required' }] });
				}

				const decisions = await decisionsIn(tx, actor, editionId);
				const before = decisions.find(({ entryId }) => entryId === entry.id);
				const newer = (theirs: Decision | undefined, citation: Citation | null = null) =>
					refused('newer-revision', {
						detail: { theirs: theirs ?? null, yours: wanted, citation }
					});
				if ((before?.revision ?? 0) !== wanted.revision) return newer(before);

				const draft: Draft =
					wanted.honour === 'none' ? { ...wanted, citation: null, prizes: [] } : wanted;
				const fields = await breachesOf(
					tx,
					actor,
					edition,
					entry,
					draft,
					decisions,
					wanted.anew === undefined
				);
				const [first] = fields;
				if (first) {
					const { reason, values } = first;
					return refused(reason, values ? { values, fields } : { fields });
				}

				if (wanted.anew && before) {
					await writeAnew(tx, actor, { before, after: draft, reason: wanted.anew });
				}

				// What a decision without an honour leaves is the draft of a citation, should it be decided otherwise.
				const written =
					draft.honour === 'none'
						? null
						: await writeCitation(tx, actor, about, {
								sv: await citationWanted(tx, actor, wanted),
								revision: wanted.citationRevision
							});
				if (written && !written.ok) {
					const { reason, detail } = written.refusal;
					const { citation = null } = (detail ?? {}) as { citation?: Citation };
					if (reason === 'newer-revision') return newer(before, citation);
					return refused(reason, { fields: [{ field: 'citation', reason }], detail });
				}

				const revision = wanted.revision + 1;
				const row = {
					class_key: entry.classKey,
					honour: draft.honour,
					citation: (written && written.value.sv) || null,
					citation_en: (written && written.value.en) || null,
					prizes: json(draft.prizes),
					position: wanted.position,
					revision,
					decided_by: actor.kind === 'person' ? actor.personId : null,
					saved_at: actor.at.toString()
				};
				// Written only onto the revision that the writer saw, also when two save at the same moment.
				const saved = await tx
					.insertInto('judging.decision')
					.values({
						organiser_id: actor.organiserId,
						edition_id: editionId,
						entry_id: entry.id,
						...row
					})
					.onConflict((known) =>
						known
							.columns(['organiser_id', 'entry_id'])
							.doUpdateSet(row)
							.where('judging.decision.revision', '=', wanted.revision)
					)
					.returning('id')
					.executeTakeFirst();
				if (!saved) return newer(await decisionIn(tx, actor, { entryId: entry.id }));
				await audit(tx, actor, {
					action: wanted.anew === undefined ? 'decision.save' : 'decision.anew',
					// Not the entry: whose decisions are worked on would tell who is honoured.
					subject: ['edition', editionId],
					detail: { class: entry.classKey }
				});
				await changedIn(tx, actor, editionId);
				return done({ revision, editionId });
			}
		)
	);
	return saved.ok ? saved : { ok: false, refusal: atItsField(saved.refusal) };
}

const heldOnce = <T>(run: () => Promise<Outcome<T>>) =>
	held({ '23505': 'newer-revision' }, () => heldByDatabase(run));

/** What the database counted that the writer does not see all of, told where it was chosen. */
function atItsField(refusal: Refusal): Refusal {
	const { reason, fields = [] } = refusal;
	if (fields.length > 0) return refusal;
	if (reason === 'beyond-budget') return { ...refusal, fields: [{ field: 'prizes', reason }] };
	if (reason === 'more-than-may-be-given') {
		return { ...refusal, fields: [{ field: 'honour', reason }] };
	}
	return refusal;
}

/** The citation that is to stand. Whoever leaves it out and has not seen it does not empty it. */
async function citationWanted(
	tx: Tx,
	actor: Actor,
	{ entryId, citation, citationRevision }: z.output<typeof decisionInput>
): Promise<string> {
	if (citation !== null || citationRevision !== undefined) return citation ?? '';
	return (await citationOf(tx, actor, entryId)).sv;
}
