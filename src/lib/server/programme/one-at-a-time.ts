// What is made under a name that must be free (an award's address, a round's) is made one at a time: two who press the
// same button come one after the other, and the second finds what the first made.
import type { Actor } from '../platform/actor.ts';
import { inTurn, type Tx } from '../platform/database/index.ts';

/** Waits for whoever makes the same kind of thing, and holds the others back until the transaction ends. */
export async function oneAtATime(tx: Tx, actor: Actor, what: 'drafts' | 'rounds') {
	await inTurn(tx, actor, what);
}
