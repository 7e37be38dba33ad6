// One change at a time to what a team does together with an entry. The lock is taken before the first line in the log, which
// all of the house waits for in turn: else two who hold one of them each would wait for the other's.
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Waits for whoever else changes the entry's team, reviews' handing in or consensus, until the transaction ends. */
export async function lockEntry(tx: Tx, entryId: string) {
	await sql`select pg_advisory_xact_lock(hashtextextended(${entryId}, 5))`.execute(tx);
}

/** The same for several entries, in one order whoever asks. */
export async function lockEntries(tx: Tx, entryIds: Iterable<string>) {
	for (const entryId of [...new Set(entryIds)].toSorted()) await lockEntry(tx, entryId);
}
