// The panel's decisions, entry by entry, and the chair's sealing of a class.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { submittedIn, submittedOne, type EntryIn } from '../../application/index.ts';
import type { Citation } from '../citation/rules.ts';
import { writeCitation } from '../citation/write.ts';
import { conditionsOf } from '../conditions/queries.ts';
import { termsIn } from '../panel/queries.ts';
import { heldByDatabase } from '../sealed.ts';
import type { DecisionInput, SealingInput } from './input.ts';
import { decisionInput } from './input.ts';
import {
	classesOf,
	decisionIn,
	decisionsIn,
	editionOfEntry,
	sealingsIn,
	type Decision
} from './queries.ts';
import { breaches, type Breach, type Draft } from './rules.ts';
import { tooEarly } from './timing.ts';

async function breachesOf(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	entry: EntryIn,
	draft: Draft,
	decisions: readonly Decision[]
): Promise<Breach[]> {
	const conditions = await conditionsOf(tx, actor, edition, [entry]);
	const { prizeBudgetOre } = await termsIn(tx, actor, edition.id, []);
	const around = {
		budgetOre: prizeBudgetOre,
		classKey: entry.classKey,
		conditions: conditions.get(entry.id) ?? [],
		word: entry.word,
		others: decisions.filter(({ entryId }) => entryId !== entry.id)
	};
	return breaches(edition.definition, draft, around, actor.locale);
}

/**
 * Saves the panel's decision on an entry, as a draft until its class is sealed; the citation of an honour is the entry's,
 * and is written with it. Refuses `recused`, `sealed`, `stage-closed`, `newer-revision` (detail: `theirs`, `yours`, and
 * `citation` where it is the text that is newer), and what the award does not allow, each at its field:
 * `condition-not-met`, `may-not-win`, `too-many-honours`, `citation-missing`, `citation-locked`, `too-long`,
 * `prize-missing`, `not-an-option`, `beyond-budget`.
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
	return heldByDatabase(() =>
		command(actor, 'decision.write', about, async (tx) => {
			const edition = await editionById(tx, actor, editionId);
			const entry = await submittedOne(tx, actor, wanted.entryId);
			if (!edition || !entry) return refused('not-found');
			if (tooEarly(edition, actor)) return refused('stage-closed');
			const sealings = await sealingsIn(tx, actor, editionId);
			if (sealings.some(({ classKey }) => classKey === entry.classKey)) return refused('sealed');

			const decisions = await decisionsIn(tx, actor, editionId);
			const before = decisions.find(({ entryId }) => entryId === entry.id);
			const newer = (theirs: Decision | undefined, citation: Citation | null = null) =>
				refused('newer-revision', {
					detail: { theirs: theirs ?? null, yours: wanted, citation }
				});
			if ((before?.revision ?? 0) !== wanted.revision) return newer(before);

			const draft: Draft =
				wanted.honour === 'none' ? { ...wanted, citation: null, prizes: [] } : wanted;
			const fields = await breachesOf(tx, actor, edition, entry, draft, decisions);
			const [first] = fields;
			if (first) {
				const { reason, values } = first;
				return refused(reason, values ? { values, fields } : { fields });
			}

			// What a decision without an honour leaves is the draft of a citation, should it be decided otherwise.
			const written =
				draft.citation === null
					? null
					: await writeCitation(tx, actor, about, {
							sv: draft.citation,
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
				citation: written && written.value.sv,
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
				action: 'decision.save',
				// Not the entry: whose decisions are worked on would tell who is honoured.
				subject: ['edition', editionId],
				detail: { class: entry.classKey }
			});
			return done({ revision, editionId });
		})
	);
}

/**
 * The chair seals a class: from then on nothing in it changes. Every entry without a decision gets none. Refuses
 * `already-done`, `unknown-class`, `stage-closed`, `class-without-honours` (it was not said on purpose) and
 * `not-complete`, with what is wrong at each entry's id, `beyond-budget`, and `no-quorum` in a meeting. What the chair stands back from is checked by the database
 * and told by `not-complete` alone.
 */
export async function sealClass(
	actor: Actor,
	input: SealingInput
): Promise<Outcome<{ entries: number }>> {
	const { editionId, classKey } = input;
	return heldByDatabase(() =>
		command(actor, 'decision.seal', { editionId }, async (tx) => {
			const edition = await editionById(tx, actor, editionId);
			if (!edition) return refused('not-found');
			if (!classesOf(edition.definition).some(({ key }) => key === classKey)) {
				return refused('unknown-class');
			}
			const sealings = await sealingsIn(tx, actor, editionId);
			if (sealings.some((sealing) => sealing.classKey === classKey)) return refused('already-done');
			if (tooEarly(edition, actor)) return refused('stage-closed');

			const entries = (await submittedIn(tx, actor, editionId)).filter(
				(entry) => entry.classKey === classKey
			);
			const decisions = await decisionsIn(tx, actor, editionId);
			const fields: Breach[] = [];
			let honours = 0;
			for (const entry of entries) {
				const decision = decisions.find(({ entryId }) => entryId === entry.id);
				if (!decision || decision.honour === 'none') continue;
				honours += 1;
				const found = await breachesOf(tx, actor, edition, entry, decision, decisions);
				fields.push(...found.map((breach) => ({ ...breach, field: entry.id })));
			}
			if (fields.length > 0) return refused('not-complete', { fields });
			if (honours === 0 && !input.withoutHonours) return refused('class-without-honours');

			const sealed = await tx
				.insertInto('judging.sealing')
				.values({
					organiser_id: actor.organiserId,
					edition_id: editionId,
					class_key: classKey,
					sealed_by: actor.kind === 'person' ? actor.personId : null,
					sealed_at: actor.at.toString()
				})
				.onConflict((known) => known.doNothing())
				.returning('class_key')
				.executeTakeFirst();
			if (!sealed) return refused('already-done');
			await audit(tx, actor, {
				action: 'decision.seal',
				subject: ['edition', editionId],
				detail: { class: classKey }
			});
			return done({ entries: entries.length });
		})
	);
}
