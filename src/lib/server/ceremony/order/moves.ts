// Moves an honour in the running order, and an award in the evening.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { ceremonyIn, editionsOf } from '../evening/queries.ts';
import { orderIn, runningIn } from './queries.ts';
import { moved, seenAs } from './rules.ts';

const moveInput = z.object({
	ceremonyId: z.uuid(),
	editionId: z.uuid(),
	/** Which honour; null: the award itself, among those of the evening. */
	decisionId: z.uuid().nullable(),
	/** The place it is to have among those that the actor sees, from 0; beyond the last is the last. */
	to: z.int32(),
	/** The order as it was seen. */
	seen: z.string().max(100)
});
export type MoveInput = z.input<typeof moveInput>;

/** Two who move at once are one after the other, and the second is refused what it has not seen. */
const alone = (tx: Tx, what: string) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`running order ${what}`}, 0))`.execute(tx);

/**
 * Moves an honour within its edition, or an award within the evening. Answers its place, from 0. Refuses `not-found`, and
 * `changed-meanwhile` where the order is another than the one that was seen.
 */
export async function moveInOrder(
	actor: Actor,
	input: MoveInput
): Promise<Outcome<{ place: number }>> {
	const parsed = moveInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { ceremonyId, editionId, decisionId, to, seen } = parsed.data;
	return command(actor, 'ceremony.arrange', {}, async (tx) => {
		await alone(tx, ceremonyId);
		if (!(await ceremonyIn(tx, actor, ceremonyId))) return refused('not-found');
		const editions = (await editionsOf(tx, actor, ceremonyId)).map(({ id }) => id);
		if (!editions.includes(editionId)) return refused('not-found');
		const known =
			decisionId === null
				? editions
				: (await runningIn(tx, actor, editionId)).map((honour) => honour.decisionId);
		const id = decisionId ?? editionId;
		if (!known.includes(id)) return refused('not-found');
		if (seenAs(known) !== seen) return refused('changed-meanwhile');
		if (decisionId === null) await placeAwards(tx, actor, ceremonyId, moved(known, known, id, to));
		else {
			await bySystemWithin(tx, actor, async (system) => {
				const all = await orderIn(tx, system, editionId);
				await placeHonours(tx, system, moved(all, known, id, to));
			});
		}
		await audit(tx, actor, { action: 'order.move', subject: ['ceremony', ceremonyId] });
		return done({ place: moved(known, known, id, to).indexOf(id) });
	});
}

async function placeHonours(tx: Tx, system: Actor, order: readonly string[]) {
	await tx
		.insertInto('ceremony.running_place')
		.values(
			order.map((decision_id, place) => ({
				organiser_id: system.organiserId,
				decision_id,
				place
			}))
		)
		.onConflict((known) =>
			known
				.columns(['organiser_id', 'decision_id'])
				.doUpdateSet((set) => ({ place: set.ref('excluded.place') }))
		)
		.execute();
}

async function placeAwards(tx: Tx, actor: Actor, ceremonyId: string, order: readonly string[]) {
	for (const [place, editionId] of order.entries()) {
		await tx
			.updateTable('ceremony.ceremony_edition')
			.set({ place })
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('edition_id', '=', editionId)
			.execute();
	}
}
