// An entry together with its edition, and whether it may be written at the moment of the request.
import { sql } from 'kysely';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { editionById, stageState, type Edition, type StageState } from '../../programme/index.ts';
import { reopeningsOf } from '../office/queries.ts';
import { isRunning, type Reopening } from '../office/rules.ts';
import { callRefusal } from './rules.ts';
import { entryById, lockEntry, type EntryRow } from './rows.ts';

/**
 * How the call of an edition stands when the actor asks. An edition of the archive takes nothing, and neither does
 * one whose entries somebody has assessed or decided on.
 */
export function callOf(edition: Edition, actor: Actor): StageState {
	const { entriesFixedAt, openedAt } = edition;
	// To those who apply, an edition that is only prepared is not there, not even to the office.
	if (openedAt === null) return 'not-set';
	const fixed = entriesFixedAt && Temporal.Instant.compare(actor.at, entriesFixedAt) >= 0;
	if (edition.kind === 'archive' || fixed) return 'closed';
	return stageState(edition.calendar, 'call', edition.timeZone, actor.at);
}

/** How the call stands for one entry: the office may have opened it again for that entry alone. */
export function callFor(
	edition: Edition,
	actor: Actor,
	reopening: Reopening | null | undefined
): StageState {
	return reopening && isRunning(reopening, actor.at) ? 'open' : callOf(edition, actor);
}

export type Locked = {
	entry: EntryRow;
	edition: Edition;
	/** Why the entry takes nothing, or null. */
	closed: RefusalReason | null;
	/** The same for the call itself, whatever has been opened for this entry alone. */
	callClosed: RefusalReason | null;
};

/** Locks an entry and answers it with its edition, and why it takes nothing where that is so. */
export async function lockWithEdition(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Locked | undefined> {
	return withEdition(tx, actor, await lockEntry(tx, actor, entryId));
}

/** The same without keeping anybody waiting: for what those do who may not change the entry. */
export async function entryWithEdition(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Locked | undefined> {
	return withEdition(tx, actor, await entryById(tx, actor, entryId));
}

async function withEdition(
	tx: Tx,
	actor: Actor,
	entry: EntryRow | undefined
): Promise<Locked | undefined> {
	const edition = entry && (await editionById(tx, actor, entry.editionId));
	if (!entry || !edition) return undefined;
	const callClosed = callRefusal(callOf(edition, actor));
	const reopening = callClosed
		? (await reopeningsOf(tx, actor, [entry.id])).get(entry.id)
		: undefined;
	return { entry, edition, closed: callRefusal(callFor(edition, actor, reopening)), callClosed };
}

/** Waits for whoever else changes who is in the entry; the first lock that any of them takes, so that none waits for another in a ring. */
export async function lockPeopleOf(tx: Tx, entryId: string) {
	const name = `people of entry ${entryId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** Locks an entry to change who is in it. */
export async function lockForPeople(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Locked | undefined> {
	await lockPeopleOf(tx, entryId);
	return lockWithEdition(tx, actor, entryId);
}
