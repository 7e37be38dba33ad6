// What two must not do at the same moment: count and then add, say, where there is a limit.
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Tx } from './transaction.ts';

/** Waits for whoever does the same of an organiser's, and holds the others back until the transaction ends. */
export async function inTurn(tx: Tx, actor: Actor, what: string) {
	const name = `${what} of ${actor.organiserId}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}
