// The panel's decisions, entry by entry, and the chair's sealing of a class.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
	heldByDatabase as held,
	inTransaction,
	json,
	type Tx
} from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome, type Refusal } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { submittedIn, submittedOne, type EntryIn } from '../../application/index.ts';
import { citationOf } from '../citation/queries.ts';
import type { Citation } from '../citation/rules.ts';
import { writeCitation } from '../citation/write.ts';
import { conditionsOf } from '../conditions/queries.ts';
import { changedIn } from '../deliberation/commands.ts';
import { agendaOf, leaderNow, meetingsIn, type Meeting } from '../deliberation/queries.ts';
import { recusalsIn, termsIn } from '../panel/queries.ts';
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
	decisions: readonly Decision[],
	unfinished = false
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
	return breaches(edition.definition, draft, around, actor.locale, { draft: unfinished });
}

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

/**
 * The chair seals a class: from then on nothing in it changes. Every entry without a decision gets none. Refuses
 * `already-done`, `unknown-class`, `stage-closed`, `class-without-honours` (it was not said on purpose) and
 * `not-complete`, with what is wrong at each entry's id, `beyond-budget`, and in a meeting `no-quorum`,
 * `leader-in-conflict`, `not-leading` and `class-not-up` (another class is before the meeting). What the chair stands back from is checked by the database
 * and told by `not-complete` alone.
 */
export async function sealClass(
	actor: Actor,
	input: SealingInput
): Promise<Outcome<{ entries: number }>> {
	const { editionId, classKey } = input;
	return heldByDatabase(async () =>
		command(actor, await sealingAction(actor, editionId), { editionId }, async (tx) => {
			const edition = await editionById(tx, actor, editionId);
			if (!edition) return refused('not-found');
			if (!classesOf(edition.definition).some(({ key }) => key === classKey)) {
				return refused('unknown-class');
			}
			const sealings = await sealingsIn(tx, actor, editionId);
			if (sealings.some((sealing) => sealing.classKey === classKey)) return refused('already-done');
			if (tooEarly(edition, actor)) return refused('stage-closed');
			const meeting = (await meetingsIn(tx, actor, editionId)).find(({ state }) => {
				return state === 'under-way';
			});
			if (meeting && actor.kind === 'person') {
				const amiss = await amissInMeeting(tx, actor, meeting, classKey);
				if (amiss) return refused(amiss);
			}

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

/** Sealing is the chair's; in a meeting it is whoever leads who does it. */
async function sealingAction(
	actor: Actor,
	editionId: string
): Promise<'decision.seal' | 'deliberation.lead'> {
	if (actor.kind !== 'person' || !isId(editionId)) return 'decision.seal';
	return inTransaction(actor, async (tx) => {
		const { rows } = await sql<{ leads: boolean }>`
			select judging.leads_now(${editionId}::uuid) as leads
		`.execute(tx);
		return rows[0]?.leads ? 'deliberation.lead' : 'decision.seal';
	});
}

/** What keeps somebody from sealing a class in a meeting that is under way: it is the one before it, and they lead it. */
async function amissInMeeting(
	tx: Tx,
	actor: Person,
	meeting: Meeting,
	classKey: string
): Promise<RefusalReason | null> {
	const recused = (await recusalsIn(tx, meeting.editionId)).some((recusal) => {
		return recusal.personId === actor.personId && recusal.classKey === classKey;
	});
	if (recused) return 'leader-in-conflict';
	const leader = await leaderNow(tx, actor, meeting);
	if (leader?.personId !== actor.personId) return 'not-leading';
	const item = (await agendaOf(tx, actor, meeting.id)).find(({ id }) => id === meeting.itemId);
	return item?.classKey === classKey ? null : 'class-not-up';
}

/** Writes down why something sealed is decided anew, before it is; and lets the citation be written again. */
async function writeAnew(
	tx: Tx,
	actor: Actor,
	{ before, after, reason }: { before: Decision; after: Draft; reason: string }
) {
	const by = actor.kind === 'person' ? actor.personId : null;
	const said = ({ honour, citation, prizes }: Draft) => json({ honour, citation, prizes });
	await tx
		.insertInto('judging.amendment')
		.values({
			organiser_id: actor.organiserId,
			edition_id: before.editionId,
			class_key: before.classKey,
			entry_id: before.entryId,
			reason,
			before: said(before),
			after: said(after),
			revision: before.revision + 1,
			decided_by: by,
			decided_at: actor.at.toString()
		})
		.execute();
	if (after.citation === null || after.citation === before.citation) return;
	await tx
		.updateTable('judging.citation')
		.set({
			locked_by: null,
			locked_at: null,
			unlocked_by: by,
			unlocked_at: actor.at.toString(),
			unlocked_reason: reason
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', before.entryId)
		.where('locked_at', 'is not', null)
		.execute();
}
