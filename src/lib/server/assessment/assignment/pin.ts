// Holds on to places in the plan, and chooses who leads.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { leadInput, pinInput, type LeadInput, type PinInput } from './input.ts';
import { beingWorkedOut, factsOf } from './known.ts';
import { openPlaces } from './plan.ts';
import { placesIn } from './queries.ts';

/** Writes that the office holds on to a place, once. */
export async function holdOn(
	tx: Tx,
	actor: Actor,
	{ editionId, entryId, personId }: { editionId: string; entryId: string; personId: string }
) {
	await tx
		.insertInto('assessment.assignment_pin')
		.values({
			organiser_id: actor.organiserId,
			edition_id: editionId,
			entry_id: entryId,
			person_id: personId,
			pinned_by: actor.kind === 'person' ? actor.personId : null,
			pinned_at: actor.at.toString()
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/**
 * Holds on to a place, or lets it go: a plan worked out anew keeps it. Refuses `conflict-of-interest`, `not-an-option`
 * (no examiner of the edition, no such entry), and `plan-under-way` while a plan is worked out.
 */
export async function pinPlace(actor: Actor, input: PinInput): Promise<Outcome<null>> {
	const read = pinInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, entryId, personId, pinned } = read.data;
	return command(actor, 'assignment.plan', { editionId, entryId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const known = await factsOf(tx, actor, editionId);
		if (!known) return refused('not-found');
		const { facts } = known;
		const entry = facts.entries.find(({ id }) => id === entryId);
		if (!entry || !facts.examiners.some((each) => each.personId === personId))
			return refused('not-an-option');
		if (!pinned) {
			await tx
				.deleteFrom('assessment.assignment_pin')
				.where('organiser_id', '=', actor.organiserId)
				.where('entry_id', '=', entryId)
				.where('person_id', '=', personId)
				.execute();
		} else {
			if (facts.conflicts.get(entryId)?.has(personId)) return refused('conflict-of-interest');
			await holdOn(tx, actor, { editionId, entryId, personId });
		}
		await audit(tx, actor, {
			action: pinned ? 'assignment.pin' : 'assignment.unpin',
			subject: ['entry', entryId],
			detail: { person: personId }
		});
		return done(null);
	});
}

/**
 * Lets another of the planned team lead it. Refuses `no-plan`, `lead-not-experienced` for one who may not lead, and
 * `plan-under-way` while a plan is worked out.
 */
export async function leadInPlan(actor: Actor, input: LeadInput): Promise<Outcome<null>> {
	const read = leadInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, entryId, personId } = read.data;
	return command(actor, 'assignment.plan', { editionId, entryId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const known = await factsOf(tx, actor, editionId);
		const places = known ? openPlaces(known.facts, await placesIn(tx, actor, editionId)) : [];
		const place = places.find((p) => p.entryId === entryId && p.personId === personId);
		if (!known || !place) return refused('no-plan');
		if (!known.facts.examiners.find((each) => each.personId === personId)?.experienced)
			return refused('lead-not-experienced');
		await setLead(tx, actor, entryId, personId);
		await audit(tx, actor, {
			action: 'assignment.lead',
			subject: ['entry', entryId],
			detail: { lead: personId }
		});
		return done(null);
	});
}

/** Makes one of a planned team its only lead. */
export async function setLead(tx: Tx, actor: Actor, entryId: string, personId: string) {
	for (const lead of [false, true]) {
		await tx
			.updateTable('assessment.assignment_place')
			.set({ lead })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('person_id', lead ? '=' : '!=', personId)
			.execute();
	}
}
