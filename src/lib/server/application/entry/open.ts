// An entry together with its edition, and whether it may be written at the moment of the request.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { editionById, stageState, type Edition, type StageState } from '../../programme/index.ts';
import { callRefusal } from './rules.ts';
import { entryById, lockEntry, type EntryRow } from './rows.ts';

/**
 * How the call of an edition stands when the actor asks. An edition of the archive takes nothing, and neither does
 * one whose entries somebody has assessed or decided on.
 */
export function callOf(edition: Edition, actor: Actor): StageState {
	const { entriesFixedAt } = edition;
	const fixed = entriesFixedAt && Temporal.Instant.compare(actor.at, entriesFixedAt) >= 0;
	if (edition.kind === 'archive' || fixed) return 'closed';
	return stageState(edition.calendar, 'call', edition.timeZone, actor.at);
}

export type Locked = { entry: EntryRow; edition: Edition; closed: RefusalReason | null };

/** Locks an entry and answers it with its edition; `closed` says why the call takes nothing, or is null. */
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
	return { entry, edition, closed: callRefusal(callOf(edition, actor)) };
}
