// One change at a time to what a team does together with an entry.
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Waits for whoever else changes the entry's team, reviews' handing in or consensus, until the transaction ends. */
export async function lockEntry(tx: Tx, entryId: string) {
	await sql`select pg_advisory_xact_lock(hashtextextended(${entryId}, 5))`.execute(tx);
}
