// The lead settles what came of a check where two saw different things.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { consensusState } from '../../consensus/queries.ts';
import { lockEntry } from '../../entries/lock.ts';
import { entryToAssess } from '../../entries/queries.ts';
import { reviewsAreIn } from '../../review/queries.ts';
import { textError } from '../../review/rules.ts';
import { teamOf } from '../../team/queries.ts';
import { checksOf } from '../checks.ts';
import { limits } from '../rules.ts';
import { settleInput, type SettleInput } from './input.ts';
import { outcomeField } from './rules.ts';
import { visitOf } from './versions.ts';

/**
 * The lead settles what came of a check where two saw different things. Refuses
 * `reviews-not-in`, `stage-closed` once the consensus is done, `not-found` for what is no check of the visit, and a
 * missing reason at its field.
 */
export async function settleCheck(actor: Actor, input: SettleInput): Promise<Outcome<null>> {
	const read = settleInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, findingId, outcome } = read.data;
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'visit.settle', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		await lockEntry(tx, entryId);
		if (!(await reviewsAreIn(tx, entryId))) return refused('reviews-not-in');
		if ((await consensusState(tx, actor, entryId)) === 'done') return refused('stage-closed');
		const visit = await visitOf(tx, actor, entryId);
		const checks = await checksOf(tx, actor, entry, await teamOf(tx, actor, entryId));
		if (!visit || !checks.some(({ id }) => id === findingId)) return refused('not-found');
		if (outcome === null) {
			const field = outcomeField(findingId);
			return refused('required', { fields: [{ field, reason: 'required' }] });
		}
		const wrong = textError(`reason-${findingId}`, reason, limits.note);
		if (wrong) return refused(wrong.reason, { fields: [wrong] });
		const row = {
			outcome,
			reason,
			settled_by: actor.personId,
			settled_at: actor.at.toString()
		};
		await tx
			.insertInto('assessment.visit_settlement')
			.values({
				organiser_id: actor.organiserId,
				visit_id: visit.id,
				finding_id: findingId,
				...row
			})
			.onConflict((conflict) =>
				conflict.columns(['organiser_id', 'visit_id', 'finding_id']).doUpdateSet(row)
			)
			.execute();
		await audit(tx, actor, {
			action: 'visit.settle',
			subject: ['entry', entryId],
			detail: { findingId, outcome }
		});
		return done(null);
	});
}
