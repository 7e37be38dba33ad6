// The office's word on a conflict of interest, which outranks all but being behind the entry.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, personById } from '../../people/index.ts';
import { lockEntry } from '../entries/lock.ts';
import { entryToAssess } from '../entries/queries.ts';
import { consensusState } from '../consensus/queries.ts';
import { textError } from '../review/rules.ts';
import { teamOf } from '../team/queries.ts';
import { pinInput, unpinInput, type PinInput, type UnpinInput } from './input.ts';
import { conflictsIn } from './queries.ts';
import { longestReason } from './rules.ts';
import { refusedAt } from './refusal.ts';
import { rule } from './after.ts';
import { standDownWith, takesOver } from './take-over.ts';

/**
 * Pins that somebody has, or has not, a conflict with an entry, and why. Pinned as a conflict they leave its team at
 * once. Refuses `required` and `too-long` at the reason, `own-conflict` (nobody speaks for themselves),
 * `behind-the-entry` (who is behind the entry cannot be said to have none), `not-found` and `in-conflict`. A team that has
 * agreed stays as it was (`agreed`), and the office decides of its consensus. Of whoever leads a team that has not it asks
 * who takes over (`choose-lead` with `WhoTakesOver` as detail), and refuses like `nameLead`.
 */
export async function pinConflict(
	actor: Actor,
	input: PinInput
): Promise<Outcome<{ leftTeam: boolean; agreed: boolean }>> {
	const read = pinInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, personId, pinned } = read.data;
	const reason = read.data.reason.trim();
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const on = { entryId, editionId: found.value.edition.id };
	return command(actor, 'conflict.pin', on, async (tx) => {
		if (actor.kind === 'person' && actor.personId === personId) return refused('own-conflict');
		if (!(await personById(tx, actor, personId))) return refused('not-found');
		const error =
			reason === ''
				? { field: 'reason', reason: 'required' as const }
				: textError('reason', reason, longestReason);
		if (error) return refusedAt([error]);
		await lockEntry(tx, entryId);
		const known = (await conflictsIn(tx, actor, on.editionId, entryId)).get(entryId)?.get(personId);
		if (pinned === 'no-conflict' && known?.reasons.includes('applicant')) {
			return refused('behind-the-entry');
		}
		const member = (await teamOf(tx, actor, entryId)).find((each) => each.personId === personId);
		const agreed = (await consensusState(tx, actor, entryId)) === 'done';
		const leaves = pinned === 'conflict' && !agreed;
		const next = await takesOver(tx, actor, entryId, leaves ? member : undefined, read.data);
		if (!next.ok) return next;
		const row = {
			pinned,
			reason,
			pinned_by: actor.kind === 'person' ? actor.personId : null,
			pinned_at: actor.at.toString()
		};
		await tx
			.insertInto('assessment.conflict_pin')
			.values({ organiser_id: actor.organiserId, entry_id: entryId, person_id: personId, ...row })
			.onConflict((conflict) =>
				conflict.columns(['organiser_id', 'person_id', 'entry_id']).doUpdateSet(row)
			)
			.execute();
		await audit(tx, actor, {
			action: 'conflict.pin',
			subject: ['entry', entryId],
			detail: { person: personId, pinned, reason }
		});
		if (pinned === 'no-conflict') {
			await rule(tx, actor, { entryId, personIds: [personId] }, pinned, reason);
		}
		const { leftTeam } = await standDownWith(tx, actor, found.value, personId, next.value);
		return done({ leftTeam, agreed: agreed && pinned === 'conflict' && member !== undefined });
	});
}

/**
 * Takes a pin away: what is otherwise known counts again, and whoever it speaks against leaves the team at once. Refuses
 * `not-found` where there is none, `own-conflict` and `in-conflict`, and asks who takes over like `pinConflict`.
 */
export async function unpinConflict(
	actor: Actor,
	input: UnpinInput
): Promise<Outcome<{ leftTeam: boolean }>> {
	const read = unpinInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, personId } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const on = { entryId, editionId: found.value.edition.id };
	return command(actor, 'conflict.pin', on, async (tx) => {
		if (actor.kind === 'person' && actor.personId === personId) return refused('own-conflict');
		await lockEntry(tx, entryId);
		const known = (await conflictsIn(tx, actor, on.editionId, entryId)).get(entryId)?.get(personId);
		const against = known?.pinned === 'no-conflict' && known.reasons.length > 0;
		const member = (await teamOf(tx, actor, entryId)).find((each) => each.personId === personId);
		const leaves = against && (await consensusState(tx, actor, entryId)) !== 'done';
		const next = await takesOver(tx, actor, entryId, leaves ? member : undefined, read.data);
		if (!next.ok) return next;
		const gone = await tx
			.deleteFrom('assessment.conflict_pin')
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('person_id', '=', personId)
			.returning('pinned')
			.executeTakeFirst();
		if (!gone) return refused('not-found');
		await audit(tx, actor, {
			action: 'conflict.unpin',
			subject: ['entry', entryId],
			detail: { person: personId, was: gone.pinned }
		});
		return done(await standDownWith(tx, actor, found.value, personId, next.value));
	});
}
