// How the call stands for one entry: what an open form asks while somebody writes in it.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition, type StageState } from '../../programme/index.ts';
import { reopeningsOf } from '../office/queries.ts';
import { isRunning, lastMinute } from '../office/rules.ts';
import { callFor } from './open.ts';
import { entryById } from './rows.ts';

export type CallNow = {
	edition: Edition;
	call: StageState;
	/** The wall clock of the last minute, where the office has opened the entry again for those who write it. */
	reopenedUntil: string | null;
};

/** Answers how the call stands for an entry, for those who write it and the office. Refuses `not-found`. */
export async function callNow(actor: Actor, entryId: string): Promise<Outcome<CallNow>> {
	if (!isId(entryId)) return refused('not-found');
	const read = await query(actor, 'entry.read-draft', { entryId }, async (tx) => {
		const entry = await entryById(tx, actor, entryId);
		const edition = entry && (await editionById(tx, actor, entry.editionId));
		if (!entry || !edition) return null;
		const reopening = (await reopeningsOf(tx, actor, [entryId])).get(entryId);
		const reopened = reopening && isRunning(reopening, actor.at) ? reopening : null;
		return {
			edition,
			call: callFor(edition, actor, reopening),
			reopenedUntil: reopened && lastMinute(reopened.until, edition.timeZone)
		};
	});
	if (!read.ok) return read;
	return read.value ? { ok: true, value: read.value } : refused('not-found');
}
