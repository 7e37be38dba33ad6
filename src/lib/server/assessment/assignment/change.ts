// Changes a planned team by hand: puts somebody in another's place or an empty one, and takes somebody out.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { swapInput, takeOutInput, type SwapInput, type TakeOutInput } from './input.ts';
import { beingWorkedOut, factsOf } from './known.ts';
import { holdOn, setLead } from './pin.ts';
import { factsOnly, openPlaces, plannedIn } from './plan.ts';
import { placesIn } from './queries.ts';
import { swapCosts } from './swap.ts';

/**
 * Puts somebody in another's place in the plan, or in an empty one, and holds on to it. Refuses `no-plan`,
 * `not-an-option`, `plan-breaks-rule` (the rules as detail) where the swap breaks a rule that held, and `plan-under-way`
 * while a plan is worked out.
 */
export async function swapPlace(actor: Actor, input: SwapInput): Promise<Outcome<null>> {
	const read = swapInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, entryId, instead, personId } = read.data;
	return command(actor, 'assignment.plan', { editionId, entryId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const known = await factsOf(tx, actor, editionId);
		if (!known) return refused('not-found');
		const places = openPlaces(known.facts, await placesIn(tx, actor, editionId));
		const team = places.filter((place) => place.entryId === entryId);
		if (team.length === 0) return refused('no-plan');
		const leaves = team.find((place) => place.personId === instead);
		if (instead !== null && !leaves) return refused('not-an-option');
		const cost = swapCosts(
			factsOnly(known.facts, plannedIn(places)),
			places,
			entryId,
			instead
		).find((each) => each.personId === personId);
		if (!cost) return refused('not-an-option');
		if (cost.breaks.length > 0)
			return refused('plan-breaks-rule', {
				detail: cost.breaks,
				fields: [{ field: 'person', reason: 'plan-breaks-rule' }]
			});
		if (leaves) await letGo(tx, actor, entryId, leaves.personId);
		const experienced = (id: string) =>
			known.facts.examiners.find((each) => each.personId === id)?.experienced ?? false;
		const stay = team.filter((place) => place.personId !== instead);
		const lead = stay.some((place) => place.lead)
			? null
			: [personId, ...stay.map((place) => place.personId)].find(experienced);
		await tx
			.insertInto('assessment.assignment_place')
			.values({
				organiser_id: actor.organiserId,
				edition_id: editionId,
				entry_id: entryId,
				person_id: personId,
				lead: lead === personId,
				by_hand: true
			})
			.execute();
		if (lead && lead !== personId) await setLead(tx, actor, entryId, lead);
		await holdOn(tx, actor, { editionId, entryId, personId });
		await audit(tx, actor, {
			action: 'assignment.swap',
			subject: ['entry', entryId],
			detail: { in: personId, out: instead }
		});
		return done(null);
	});
}

/** Takes a place, and the pin on it, out of the plan. */
async function letGo(tx: Tx, actor: Actor, entryId: string, personId: string) {
	for (const table of ['assessment.assignment_place', 'assessment.assignment_pin'] as const) {
		await tx
			.deleteFrom(table)
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('person_id', '=', personId)
			.execute();
	}
}

/**
 * Takes somebody out of a planned team, whose place is then empty: the teams cannot be made until it is filled. Another
 * who is experienced leads in the stead of a lead. Refuses `no-plan`, `plan-breaks-rule` for one who has begun to write,
 * `last-in-team` for the only one, and `plan-under-way` while a plan is worked out.
 */
export async function takeOutOfTeam(actor: Actor, input: TakeOutInput): Promise<Outcome<null>> {
	const read = takeOutInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, entryId, personId } = read.data;
	return command(actor, 'assignment.plan', { editionId, entryId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const known = await factsOf(tx, actor, editionId);
		const places = known ? openPlaces(known.facts, await placesIn(tx, actor, editionId)) : [];
		const team = places.filter((place) => place.entryId === entryId);
		const leaves = team.find((place) => place.personId === personId);
		if (!known || !leaves) return refused('no-plan');
		const now = known.facts.entries.find(({ id }) => id === entryId)?.team ?? [];
		if (now.some((member) => member.personId === personId && member.begun))
			return refused('plan-breaks-rule', { detail: [{ rule: 'kept', entryId, personId }] });
		const stay = team.filter((place) => place !== leaves);
		if (stay.length === 0) return refused('last-in-team');
		await letGo(tx, actor, entryId, personId);
		const experienced = new Set(
			known.facts.examiners.filter((each) => each.experienced).map((each) => each.personId)
		);
		const lead = stay.find((place) => experienced.has(place.personId));
		if (leaves.lead && lead) await setLead(tx, actor, entryId, lead.personId);
		await tx
			.updateTable('assessment.assignment_place')
			.set({ by_hand: true })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.execute();
		await audit(tx, actor, {
			action: 'assignment.swap',
			subject: ['entry', entryId],
			detail: { in: null, out: personId }
		});
		return done(null);
	});
}
