// Everything that changes a session or who comes to it waits for one lock, so that no seat is given twice.
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Waits for the session's lock, and holds it until the transaction ends. */
export async function lockTraining(tx: Tx, trainingId: string) {
	const name = `training ${trainingId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
