// The codes by which diplomas are known to be genuine: made once for an honour, at random, so that knowing one tells
// nothing of another.
import { randomBytes } from 'node:crypto';
import { codeFrom, codeLength } from '#lib/shared/proof-code.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Answers the code of each honour, making those that are not there; for transactions that have asked the table. */
export async function codesFor(
	tx: Tx,
	actor: Actor,
	decisionIds: readonly string[]
): Promise<Map<string, string>> {
	if (decisionIds.length === 0) return new Map();
	const known = () =>
		tx
			.selectFrom('ceremony.proof as p')
			.select(['p.decision_id as id', 'p.code'])
			.where('p.organiser_id', '=', actor.organiserId)
			.where('p.decision_id', 'in', [...decisionIds])
			.execute();
	const before = new Set((await known()).map(({ id }) => id));
	const missing = decisionIds.filter((id) => !before.has(id));
	if (missing.length > 0) {
		await tx
			.insertInto('ceremony.proof')
			.values(
				missing.map((id) => ({
					organiser_id: actor.organiserId,
					decision_id: id,
					code: codeFrom(randomBytes(codeLength)),
					made_at: actor.at.toString()
				}))
			)
			// Two who fetch a diploma at once: the first one's code stands.
			.onConflict((made) => made.doNothing())
			.execute();
	}
	return new Map((await known()).map(({ id, code }) => [id, code]));
}
