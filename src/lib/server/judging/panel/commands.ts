// Puts a panel together, and lets its members stand back from an entry.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import {
	appoint,
	command,
	declareConflict,
	endAppointment,
	ensurePerson,
	holdersOf
} from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { submittedOne } from '../../application/index.ts';
import type { PanelInput, RecusalInput } from './input.ts';
import { membersIn } from './queries.ts';
import { panelMistakes } from './rules.ts';

/**
 * Makes the panel of an edition be these people: someone known by the e-mail address, or someone new; who is not
 * named any more leaves it, and what they did stays. Refuses `invalid` with each mistake at its field.
 */
export async function appointPanel(
	actor: Actor,
	input: PanelInput
): Promise<Outcome<{ members: number }>> {
	const { editionId, seats } = input;
	return command(actor, 'panel.appoint', { editionId }, async (tx) => {
		if (!(await editionById(tx, actor, editionId))) return refused('not-found');
		const fields = panelMistakes(seats);
		const [first] = fields;
		if (first) return refused(fields.length === 1 ? first.reason : 'not-complete', { fields });
		const before = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
			editionId,
			entryId: null
		});
		const named = new Map<string, boolean>();
		for (const seat of seats) {
			const personId = await ensurePerson(tx, actor, {
				email: seat.email.trim(),
				name: seat.name.trim(),
				...(seat.title?.trim() ? { title: seat.title.trim() } : {})
			});
			named.set(personId, seat.chair);
		}
		for (const { id: personId, role } of before) {
			if (named.get(personId) === (role === 'panel_chair')) continue;
			await endAppointment(tx, actor, { personId, role, editionId });
		}
		for (const [personId, chair] of named) {
			await appoint(tx, actor, {
				personId,
				role: chair ? 'panel_chair' : 'panel_member',
				editionId
			});
		}
		await audit(tx, actor, {
			action: 'panel.appoint',
			subject: ['edition', editionId],
			detail: { members: named.size }
		});
		return done({ members: named.size });
	});
}

/**
 * A member stands back from an entry: from then on the database hides the entry, its assessment and its decision from
 * them. It cannot be taken back by the one who did it. Refuses `required` without a reason.
 */
export async function recuse(
	actor: Actor,
	input: RecusalInput
): Promise<Outcome<{ editionId: string }>> {
	const { entryId } = input;
	if (actor.kind !== 'person') return refused('sign-in-first');
	const entry = await inTransaction(actor, (tx) => submittedOne(tx, actor, entryId));
	if (!entry) return refused('not-found');
	const { editionId } = entry;
	return command(actor, 'conflict.declare', { entryId, editionId }, async (tx) => {
		const sits = (await membersIn(tx, actor, editionId)).some(
			({ personId }) => personId === actor.personId
		);
		if (!sits) return refused('not-allowed');
		const reason = input.reason.trim();
		if (reason === '') {
			return refused('required', { fields: [{ field: 'reason', reason: 'required' }] });
		}
		await declareConflict(tx, actor, { personId: actor.personId, entryId, reason });
		return done({ editionId });
	});
}
