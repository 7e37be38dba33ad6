// An examiner, or a member of the panel, says with which entries they have a conflict of interest and with which not.
import type { Actor, Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command, declareConflict, holdersOf } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { lockEntries, lockEntry } from '../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { conflictMail } from '../mail/compose.ts';
import { textError } from '../review/rules.ts';
import { dismiss } from '../team/change.ts';
import { teamOf } from '../team/queries.ts';
import {
	conflictInput,
	declarationsInput,
	type ConflictInput,
	type DeclarationsInput
} from './input.ts';
import { toDeclare, withoutConflict } from './queries.ts';
import { longestReason } from './rules.ts';
import { refusedAt } from './refusal.ts';
import { standDown } from './stand-down.ts';

/** A reason's field in the form where all entries are declared about. */
export const reasonField = (entryId: string) => `reason-${entryId}`;

function reasonError(field: string, reason: string): FieldError | null {
	return reason === '' ? { field, reason: 'required' } : textError(field, reason, longestReason);
}

/**
 * Leaves the team at once, when on it, and tells the office; but none of it who has a conflict there as well. A team that has
 * agreed stays as it was: there the conflict is declared, and the office decides.
 */
async function standBack(
	tx: Tx,
	actor: Person,
	entry: EntryToAssess,
	reason: string
): Promise<void> {
	const on = { entryId: entry.id, editionId: entry.edition.id };
	await lockEntry(tx, entry.id);
	const team = await teamOf(tx, actor, entry.id);
	const me = team.find(({ personId }) => personId === actor.personId);
	// Once it is declared one may not read it.
	const agreed = (await consensusState(tx, actor, entry.id)) === 'done';
	await declareConflict(tx, actor, { personId: actor.personId, entryId: entry.id, reason });
	if (!me) return;
	if (agreed) {
		await standDown(tx, actor, { personId: actor.personId, entryId: entry.id });
		return;
	}
	await dismiss(tx, actor, me, on);
	const offices = await holdersOf(tx, actor, ['office'], {});
	for (const office of await withoutConflict(tx, actor, entry.id, offices)) {
		await queueMail(
			tx,
			actor,
			conflictMail(entry, { examiner: actor.name, lead: !me.lead }, office)
		);
	}
}

/**
 * An examiner on the team says that they have a conflict of interest: they leave the team at once, unless it has agreed, and
 * the office gets a mail. Refuses an empty reason (`required`) and somebody who is not on the team (`not-allowed`).
 */
export async function declareConflictAs(
	actor: Actor,
	input: ConflictInput
): Promise<Outcome<null>> {
	const read = conflictInput.safeParse(input);
	if (!read.success || actor.kind !== 'person') return refused('invalid');
	const { entryId } = read.data;
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const on = { entryId, editionId: entry.edition.id };
	return command(actor, 'conflict.declare', on, async (tx, held) => {
		if (!held.has('examiner')) return refused('not-allowed');
		const error = reasonError('reason', reason);
		if (error) return refusedAt([error]);
		await standBack(tx, actor, entry, reason);
		return done(null);
	});
}

/**
 * Says, for entries of an edition that one is or may come to be an examiner or on the panel of, with which one has a
 * conflict of interest, and why, and with which not. What is not in it stays as it was said. A declared conflict is not
 * taken back by the one who declared it: the office may pin that there is none. On a team one leaves it at once.
 * Refuses `required` and `too-long` at `reason-ENTRY`, `invalid` for entries that are not the edition's.
 */
export async function declareInEdition(
	actor: Actor,
	input: DeclarationsInput
): Promise<Outcome<{ conflicts: number; none: number }>> {
	const read = declarationsInput.safeParse(input);
	if (!read.success || actor.kind !== 'person') return refused('invalid');
	const { editionId } = read.data;
	const answers = read.data.answers.map((each) => ({ ...each, reason: each.reason.trim() }));
	const entries = await entriesOfMyTeams(
		actor,
		answers.filter(({ said }) => said === 'conflict').map(({ entryId }) => entryId)
	);
	return command(actor, 'conflict.declare-all', { editionId }, async (tx) => {
		const there = new Map((await toDeclare(tx, editionId)).map((each) => [each.entryId, each]));
		if (answers.some(({ entryId }) => !there.has(entryId))) return refused('invalid');
		const fresh = answers.filter(({ entryId }) => there.get(entryId)?.said !== 'conflict');
		const fields = fresh
			.filter(({ said }) => said === 'conflict')
			.map(({ entryId, reason }) => reasonError(reasonField(entryId), reason))
			.filter((error) => error !== null);
		if (fields.length > 0) return refusedAt(fields);
		await lockEntries(
			tx,
			fresh.flatMap(({ entryId }) => entries.get(entryId)?.id ?? [])
		);
		const counts = { conflicts: 0, none: 0 };
		for (const { entryId, said, reason } of fresh) {
			if (said === 'none') {
				counts.none += await sayNone(tx, actor, entryId);
				continue;
			}
			counts.conflicts += 1;
			const entry = entries.get(entryId);
			if (entry) await standBack(tx, actor, entry, reason);
			else await declareConflict(tx, actor, { personId: actor.personId, entryId, reason });
			await unsayNone(tx, actor, entryId);
		}
		if (counts.none > 0) {
			await audit(tx, actor, {
				action: 'conflict.declare-none',
				subject: ['edition', editionId],
				detail: { entries: counts.none }
			});
		}
		return done(counts);
	});
}

/** Those of some entries that the actor reads, being on their teams. */
async function entriesOfMyTeams(actor: Actor, ids: readonly string[]) {
	const found = new Map<string, EntryToAssess>();
	for (const id of ids) {
		const entry = await entryToAssess(actor, id);
		if (entry.ok) found.set(id, entry.value);
	}
	return found;
}

/** Answers 1 where it had not been said before. */
async function sayNone(tx: Tx, actor: Person, entryId: string): Promise<number> {
	const added = await tx
		.insertInto('assessment.no_conflict_said')
		.values({
			organiser_id: actor.organiserId,
			person_id: actor.personId,
			entry_id: entryId,
			said_at: actor.at.toString()
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('entry_id')
		.executeTakeFirst();
	return added ? 1 : 0;
}

async function unsayNone(tx: Tx, actor: Person, entryId: string) {
	await tx
		.deleteFrom('assessment.no_conflict_said')
		.where('organiser_id', '=', actor.organiserId)
		.where('person_id', '=', actor.personId)
		.where('entry_id', '=', entryId)
		.execute();
}
