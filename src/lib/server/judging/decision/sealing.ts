// The chair seals a class, or in a meeting whoever leads.
import { sql } from 'kysely';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { submittedIn } from '../../application/index.ts';
import { agendaOf, leaderNow, meetingsIn, type Meeting } from '../deliberation/queries.ts';
import { recusalsIn } from '../panel/queries.ts';
import { heldByDatabase } from '../sealed.ts';
import { breachesOf } from './breaches.ts';
import type { SealingInput } from './input.ts';
import { classesOf, decisionsIn, sealingsIn } from './queries.ts';
import type { Breach } from './rules.ts';
import { tooEarly } from './timing.ts';

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
