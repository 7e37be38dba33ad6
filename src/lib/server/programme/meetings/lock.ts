// Everything that changes a meeting or who comes to it waits for one lock, so that those who sign up and the office see
// each other's changes, whatever rows each of them may read.
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** Waits for the meeting's lock, and holds it until the transaction ends. */
export async function lockMeeting(tx: Tx, meetingId: string) {
	const name = `meeting ${meetingId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
