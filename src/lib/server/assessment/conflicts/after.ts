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
import { releasedOf } from '../feedback/queries.ts';
import { consensusReopenedMail } from '../mail/compose.ts';
import { textError } from '../review/rules.ts';
import { teamOf, teamToTell } from '../team/queries.ts';
import { rulingInput, type RulingInput } from './input.ts';
import { refusedAt } from './refusal.ts';
import { longestReason } from './rules.ts';
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

/** For the office: who of an entry's team was found in conflict after it had agreed, and whether it can be opened again. */
export async function afterConsensus(
	actor: Actor,
	entryId: string
): Promise<Outcome<{ found: AfterConsensus[]; open: boolean }>> {
	return query(actor, 'conflict.list', { entryId }, async (tx) => ({
		found: await foundOn(tx, actor, entryId),
		open:
			(await consensusState(tx, actor, entryId)) === 'done' &&
			!(await releasedOf(tx, actor, [entryId])).has(entryId)
	}));
}

/** In which of some entries something waits for the office's word, as far as the actor may know. */
export async function unruledIn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Set<string>> {
	if (entryIds.length === 0) return new Set();
	const rows = await tx
		.selectFrom('assessment.conflict_after_consensus as k')
		.select('k.entry_id as entryId')
		.distinct()
		.where('k.organiser_id', '=', actor.organiserId)
		.where('k.ruled', 'is', null)
		.execute();
	const here = new Set(entryIds);
	return new Set(rows.flatMap(({ entryId }) => (here.has(entryId) ? entryId : [])));
}

/** Writes the office's word on one, or on all that wait for it; answers on how many. */
export async function rule(
	tx: Tx,
	actor: Actor,
	on: { entryId: string; personId?: string },
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
		.$if(on.personId !== undefined, (of) => of.where('person_id', '=', on.personId ?? ''))
		.where((is) => is.or([is('ruled', 'is', null), is('ruled', '=', 'stands')]))
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
		if ((await rule(tx, actor, { entryId, personId }, 'stands', reason)) === 0) {
			return refused('not-found');
		}
		await audit(tx, actor, {
			action: 'conflict.let-stand',
			subject: ['entry', entryId],
			detail: { person: personId, reason }
		});
		return done(null);
	});
}

/**
 * The office opens a consensus again in which somebody with a conflict took part: they leave the team, all that is written
 * stays, and the others agree anew. Refuses like `letStand`, `already-done` once the feedback is released or where it is
 * open already, and asks who takes over from whoever leads like `pinConflict`.
 */
export async function reopenConsensus(actor: Actor, input: RulingInput): Promise<Outcome<null>> {
	return ruling(actor, input, async (tx, entry, { personId, reason, ...said }) => {
		const entryId = entry.id;
		if ((await releasedOf(tx, actor, [entryId])).has(entryId)) return refused('already-done');
		if ((await consensusState(tx, actor, entryId)) !== 'done') return refused('already-done');
		const found = await foundOn(tx, actor, entryId);
		if (!found.some((each) => each.personId === personId)) return refused('not-found');
		const member = (await teamOf(tx, actor, entryId)).find((each) => each.personId === personId);
		const next = await takesOver(tx, actor, entryId, member, said);
		if (!next.ok) return next;
		const { rows } = await sql<{ open: boolean }>`
			select assessment.reopen_consensus(
				${entryId}::uuid,
				${actor.at.toString()}::timestamptz,
				${reason}
			) as open
		`.execute(tx);
		if (!rows[0]?.open) return refused('not-found');
		await rule(tx, actor, { entryId }, 'reopened', reason);
		await audit(tx, actor, {
			action: 'consensus.reopen',
			subject: ['entry', entryId],
			detail: { person: personId, reason }
		});
		await standDownWith(tx, actor, entry, personId, next.value);
		for (const each of await teamToTell(tx, actor, entryId)) {
			await queueMail(tx, actor, consensusReopenedMail(entry, each, reason));
		}
		return done(null);
	});
}
