// Asking the table: each command and query of every room begins here.
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, isUnkeepable, type Tx } from '../../platform/database/index.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { rolesToward, type About } from './queries.ts';
import { allows, type Action, type Role } from './rules.ts';

/** Answers whether the actor may do this; the system may do everything, within its organiser. */
export async function may(
	tx: Tx,
	actor: Actor,
	action: Action,
	about: About = {}
): Promise<boolean> {
	if (actor.kind === 'system') return true;
	return allows(await rolesToward(tx, actor, about, action), action);
}

class Refused extends Error {
	readonly outcome: Outcome<never>;
	constructor(outcome: Outcome<never>) {
		super('refused');
		this.outcome = outcome;
	}
}

/** Answers why an action is refused: the office is told that it is a conflict of interest, others that they may not. */
async function whyNot(tx: Tx, actor: Actor, about: About, action: Action): Promise<RefusalReason> {
	if (actor.kind === 'visitor') return 'sign-in-first';
	const office = allows(await rolesToward(tx, actor, about), action);
	return office ? 'in-conflict' : 'not-allowed';
}

/**
 * Runs a command: asks the table, then does the work in one transaction. A refusal rolls back whatever was written
 * before it. Refuses with `sign-in-first` (nobody is signed in), `in-conflict` (of the office, with the entry) or `not-allowed`.
 */
export async function command<T>(
	actor: Actor,
	action: Action,
	about: About,
	work: (tx: Tx, held: ReadonlySet<Role>) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	// An address can hold anything; what is no id is the id of nothing.
	if (![about.entryId, about.editionId].every((id) => id === undefined || isId(id))) {
		return refused('not-found');
	}
	try {
		return await inTransaction(actor, async (tx) => {
			const held = await rolesToward(tx, actor, about, action);
			if (actor.kind !== 'system' && !allows(held, action)) {
				throw new Refused(refused(await whyNot(tx, actor, about, action)));
			}
			const outcome = await work(tx, held);
			if (!outcome.ok) throw new Refused(outcome);
			return outcome;
		});
	} catch (error) {
		if (error instanceof Refused) return error.outcome;
		if (isUnkeepable(error)) return refused('invalid');
		throw error;
	}
}

/** Runs a query: asks the table, then reads. Refuses like a command. */
export async function query<T>(
	actor: Actor,
	action: Action,
	about: About,
	read: (tx: Tx, held: ReadonlySet<Role>) => Promise<T>
): Promise<Outcome<T>> {
	return command(actor, action, about, async (tx, held) => ({
		ok: true,
		value: await read(tx, held)
	}));
}
