// Somebody of a team that has agreed has a conflict of interest: the office lets the consensus stand, or opens it again.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { consensusReopenedMail } from '../mail/compose.ts';
import { textError } from '../review/rules.ts';
import { teamOf, teamToTell } from '../team/queries.ts';
import { rulingInput, type RulingInput } from './input.ts';
import { refusedAt } from './refusal.ts';
import { longestReason } from './rules.ts';
import { standDown } from './stand-down.ts';
import { standDownWith, takesOver } from './take-over.ts';

/** Somebody in conflict whom a finished consensus was made with, and what the office has said of it, if anything. */
export type AfterConsensus = {
	personId: string;
	name: string;
	foundAt: Temporal.Instant;
	ruled: 'stands' | 'reopened' | 'no-conflict' | null;
	reason: string | null;
	by: string | null;
	ruledAt: Temporal.Instant | null;
};

async function foundOn(tx: Tx, actor: Actor, entryId: string): Promise<AfterConsensus[]> {
	const rows = await tx
		.selectFrom('assessment.conflict_after_consensus as k')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'k.organiser_id').onRef('p.id', '=', 'k.person_id')
		)
		.leftJoin('people.person as b', (join) =>
			join.onRef('b.organiser_id', '=', 'k.organiser_id').onRef('b.id', '=', 'k.ruled_by')
		)
		.select([
			'k.person_id as personId',
			'p.name',
			'k.found_at as foundAt',
			'k.ruled',
			'k.reason',
			'b.name as by',
			'k.ruled_at as ruledAt'
		])
		.where('k.organiser_id', '=', actor.organiserId)
		.where('k.entry_id', '=', entryId)
		.orderBy('k.found_at')
		.execute();
	return rows.map((row) => ({ ...row, ruled: row.ruled as AfterConsensus['ruled'] }));
}

/** Why a consensus is not opened again: the feedback is released, or its class decided. */
export type Settled = 'released' | 'decided' | null;

async function settledOn(tx: Tx, entryId: string): Promise<Settled> {
	const { rows } = await sql<{ settled: Settled }>`
		select assessment.is_settled(${entryId}::uuid) as settled
	`.execute(tx);
	return rows[0]?.settled ?? null;
}

/**
 * For the office: who of an entry's team was found in conflict after it had agreed, whom of them it is to decide of, and
 * whether nothing is to be decided any more. Opened again it is for all whom it waits with.
 */
export async function afterConsensus(
	actor: Actor,
	entryId: string
): Promise<Outcome<{ found: (AfterConsensus & { waits: boolean })[]; settled: Settled }>> {
	return query(actor, 'conflict.list', { entryId }, async (tx) => {
		const waiting = (await waitingIn(tx, [entryId])).get(entryId);
		const found = await foundOn(tx, actor, entryId);
		return {
			found: found.map((each) => ({ ...each, waits: waiting?.has(each.personId) ?? false })),
			settled: await settledOn(tx, entryId)
		};
	});
}

/**
 * Of whom in some entries the office is to say its word, by entry: those in conflict still, on teams that have agreed,
 * while it can be changed. For the office, where it may know, and the system; for others nobody.
 */
export async function waitingIn(
	tx: Tx,
	entryIds: readonly string[]
): Promise<Map<string, Set<string>>> {
	if (entryIds.length === 0) return new Map();
	const { rows } = await sql<{ entryId: string; personId: string }>`
		select
			entry_id as "entryId",
			person_id as "personId"
		from assessment.waiting_after_consensus(${[...entryIds]}::uuid[])
	`.execute(tx);
	const by = Map.groupBy(rows, ({ entryId }) => entryId);
	return new Map([...by].map(([id, on]) => [id, new Set(on.map(({ personId }) => personId))]));
}

/** Writes the office's word on some people; answers on how many. What it has let stand is answered anew by a pin alone. */
export async function rule(
	tx: Tx,
	actor: Actor,
	on: { entryId: string; personIds: readonly string[] },
	ruled: 'stands' | 'reopened' | 'no-conflict',
	reason: string
): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('assessment.conflict_after_consensus')
		.set({
			ruled,
			reason,
			ruled_by: actor.kind === 'person' ? actor.personId : null,
			ruled_at: actor.at.toString()
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', on.entryId)
		.where('person_id', 'in', [...on.personIds])
		.where((is) =>
			is.or([
				is('ruled', 'is', null),
				...(ruled === 'no-conflict' ? [is('ruled', '=', 'stands')] : [])
			])
		)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

async function ruling(
	actor: Actor,
	input: RulingInput,
	work: (
		tx: Tx,
		entry: EntryToAssess,
		said: { personId: string; reason: string } & RulingInput
	) => Promise<Outcome<null>>
): Promise<Outcome<null>> {
	const read = rulingInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, read.data.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const on = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'conflict.pin', on, async (tx) => {
		if (actor.kind === 'person' && actor.personId === read.data.personId) {
			return refused('own-conflict');
		}
		const error =
			reason === ''
				? { field: 'ruling-reason', reason: 'reason-missing' as const }
				: textError('ruling-reason', reason, longestReason);
		if (error) return refusedAt([error]);
		await lockEntry(tx, entry.id);
		return work(tx, entry, { ...read.data, reason });
	});
}

/**
 * The office lets a consensus stand although somebody who took part in it has a conflict; why is kept in the log. Refuses
 * `reason-missing`, `too-long`, `own-conflict`, and `not-found` where nothing waits for its word.
 */
export async function letStand(actor: Actor, input: RulingInput): Promise<Outcome<null>> {
	return ruling(actor, input, async (tx, { id: entryId }, { personId, reason }) => {
		const waiting = (await waitingIn(tx, [entryId])).get(entryId);
		if (!waiting?.has(personId)) return refused('not-found');
		const on = { entryId, personIds: [personId] };
		if ((await rule(tx, actor, on, 'stands', reason)) === 0) return refused('not-found');
		await audit(tx, actor, {
			action: 'conflict.let-stand',
			subject: ['entry', entryId],
			detail: { person: personId, reason }
		});
		return done(null);
	});
}

/**
 * The office opens a consensus again: all in conflict whom it waits with leave the team, all that is written stays, and the
 * others agree anew. Whoever it has let stay, stays. Refuses like `letStand`, `already-done` once the feedback is released or
 * where it is open already, `consensus-decided` once its class is, and asks who takes over from whoever leads like
 * `pinConflict`.
 */
export async function reopenConsensus(actor: Actor, input: RulingInput): Promise<Outcome<null>> {
	return ruling(actor, input, async (tx, entry, { personId, reason, ...said }) => {
		const entryId = entry.id;
		const settled = await settledOn(tx, entryId);
		if (settled === 'decided') return refused('consensus-decided');
		if (settled === 'released') return refused('already-done');
		if ((await consensusState(tx, actor, entryId)) !== 'done') return refused('already-done');
		// Whoever has come into conflict meanwhile leaves with them.
		await standDown(tx, actor, { entryId });
		const waiting = (await waitingIn(tx, [entryId])).get(entryId);
		if (!waiting?.has(personId)) return refused('not-found');
		const leads = (await teamOf(tx, actor, entryId)).find(
			(member) => member.lead && waiting.has(member.personId)
		);
		const next = await takesOver(tx, actor, entryId, leads, said);
		if (!next.ok) return next;
		const { rows } = await sql<{ open: boolean }>`
			select assessment.reopen_consensus(
				${entryId}::uuid,
				${actor.at.toString()}::timestamptz
			) as open
		`.execute(tx);
		if (!rows[0]?.open) return refused('not-found');
		const people = [...waiting];
		await rule(tx, actor, { entryId, personIds: people }, 'reopened', reason);
		await audit(tx, actor, {
			action: 'consensus.reopen',
			subject: ['entry', entryId],
			detail: { people, reason }
		});
		await standDownWith(tx, actor, entry, undefined, next.value);
		for (const each of await teamToTell(tx, actor, entryId)) {
			await queueMail(tx, actor, consensusReopenedMail(entry, each, reason));
		}
		return done(null);
	});
}
