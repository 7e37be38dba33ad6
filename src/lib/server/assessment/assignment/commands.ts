// Asks for a plan of who assesses what, changes it by hand, holds on to places, and makes the teams of it.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { lockEntries, lockEntry } from '../entries/lock.ts';
import { teamsOf } from '../team/queries.ts';
import { changeTeam } from '../team/change.ts';
import { planFacts } from './facts.ts';
import {
	leadInput,
	pinInput,
	runInput,
	swapInput,
	type LeadInput,
	type PinInput,
	type RunInput,
	type SwapInput
} from './input.ts';
import { tellAssigned, type NewTeam } from './mail.ts';
import { breachesOf, openPlaces, swapCosts, type PlanFacts } from './plan.ts';
import { isUnderWay, latestRun, placesIn } from './queries.ts';

/** An edition that assesses, with the facts of its plan, inside a command. */
async function factsOf(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<{ edition: Edition; facts: PlanFacts } | null> {
	const edition = await editionById(tx, actor, editionId);
	const assessment = edition?.definition.assessment;
	if (!edition || !assessment) return null;
	return { edition, facts: await planFacts(tx, actor, edition, assessment) };
}

/** Waits for whoever else changes the edition's plan; answers whether a new one is being worked out. */
async function beingWorkedOut(tx: Tx, actor: Actor, editionId: string): Promise<boolean> {
	await lockEntry(tx, editionId);
	return isUnderWay(await latestRun(tx, actor, editionId));
}

/**
 * Asks for a plan for all of an edition's entries; a job works it out. What is pinned or begun stays. Refuses
 * `plan-under-way` while another is worked out, `no-entries` and `no-examiners` where there is nothing to plan.
 */
export async function askForPlan(actor: Actor, input: RunInput): Promise<Outcome<{ id: string }>> {
	const read = runInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId } = read.data;
	return command(actor, 'assignment.plan', { editionId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const known = await factsOf(tx, actor, editionId);
		if (!known) return refused('not-found');
		if (known.facts.entries.every(({ finished }) => finished)) return refused('no-entries');
		if (known.facts.examiners.length === 0) return refused('no-examiners');
		const run = await tx
			.insertInto('assessment.assignment_run')
			.values({
				organiser_id: actor.organiserId,
				edition_id: editionId,
				asked_by: actor.kind === 'person' ? actor.personId : null,
				asked_at: actor.at.toString()
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!run) return refused('plan-under-way');
		await audit(tx, actor, { action: 'assignment.ask', subject: ['edition', editionId] });
		await enqueue(tx, 'assignment.solve', { organiserId: actor.organiserId, runId: run.id });
		return done({ id: run.id });
	});
}

/** Stops the working out of a plan; an earlier plan stays as it was. Refuses `already-done` where none is worked out. */
export async function cancelPlan(actor: Actor, input: RunInput): Promise<Outcome<null>> {
	const read = runInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId } = read.data;
	return command(actor, 'assignment.plan', { editionId }, async (tx) => {
		const run = await latestRun(tx, actor, editionId);
		if (!run || !isUnderWay(run)) return refused('already-done');
		const at = actor.at.toString();
		await tx
			.updateTable('assessment.assignment_run')
			.set({ state: 'cancelled', cancel_at: at, ended_at: at })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', run.id)
			.where('state', 'in', ['waiting', 'running'])
			.execute();
		await audit(tx, actor, { action: 'assignment.cancel', subject: ['edition', editionId] });
		return done(null);
	});
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
		await audit(tx, actor, {
			action: pinned ? 'assignment.pin' : 'assignment.unpin',
			subject: ['entry', entryId],
			detail: { person: personId }
		});
		return done(null);
	});
}

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
		const cost = swapCosts(known.facts, places, entryId, instead).find(
			(each) => each.personId === personId
		);
		if (!cost) return refused('not-an-option');
		if (cost.breaks.length > 0)
			return refused('plan-breaks-rule', {
				detail: cost.breaks,
				fields: [{ field: 'person', reason: 'plan-breaks-rule' }]
			});
		if (leaves) {
			for (const table of ['assessment.assignment_place', 'assessment.assignment_pin'] as const) {
				await tx
					.deleteFrom(table)
					.where('organiser_id', '=', actor.organiserId)
					.where('entry_id', '=', entryId)
					.where('person_id', '=', leaves.personId)
					.execute();
			}
		}
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
		await audit(tx, actor, {
			action: 'assignment.swap',
			subject: ['entry', entryId],
			detail: { in: personId, out: instead }
		});
		return done(null);
	});
}

async function setLead(tx: Tx, actor: Actor, entryId: string, personId: string) {
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

/** Throws the plan away; teams and pins stay. */
export async function dropPlan(actor: Actor, input: RunInput): Promise<Outcome<null>> {
	const read = runInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId } = read.data;
	return command(actor, 'assignment.plan', { editionId }, async (tx) => {
		await clearPlan(tx, actor, editionId);
		await audit(tx, actor, { action: 'assignment.drop', subject: ['edition', editionId] });
		return done(null);
	});
}

async function clearPlan(tx: Tx, actor: Actor, editionId: string) {
	await tx
		.deleteFrom('assessment.assignment_place')
		.where('organiser_id', '=', actor.organiserId)
		.where('edition_id', '=', editionId)
		.execute();
}

export type Appointed = { entries: number; examiners: number };

/**
 * Makes the teams of the plan: all of it or nothing, but for teams that have agreed, which stay as they are. Each examiner who gets something new is told once of everything they
 * have, with a calendar file. Refuses `no-plan`, and `plan-stale` (the broken rules as detail) where something has changed
 * so that the plan no longer holds.
 */
export async function appointPlan(actor: Actor, input: RunInput): Promise<Outcome<Appointed>> {
	const read = runInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId } = read.data;
	return command(actor, 'team.appoint', { editionId }, async (tx) => {
		await lockEntry(tx, editionId);
		const all = await placesIn(tx, actor, editionId);
		if (all.length === 0) return refused('no-plan');
		await lockEntries(
			tx,
			all.map((place) => place.entryId)
		);
		const known = await factsOf(tx, actor, editionId);
		if (!known) return refused('not-found');
		const { edition, facts } = known;
		const places = openPlaces(facts, all);
		const planned = new Set(places.map(({ entryId }) => entryId));
		const broken = breachesOf(facts, places, planned);
		if (broken.length > 0)
			return refused('plan-stale', { values: { count: broken.length }, detail: broken });
		const ids = [...planned];
		const before = await teamsOf(tx, actor, ids);
		const changed: NewTeam[] = [];
		for (const entryId of ids) {
			const entry = facts.entries.find(({ id }) => id === entryId);
			const team = places.filter((place) => place.entryId === entryId);
			const leadId = team.find(({ lead }) => lead)?.personId;
			if (!entry || !leadId) return refused('plan-stale', { values: { count: 1 }, detail: [] });
			const was = before.get(entryId) ?? [];
			const same =
				was.length === team.length &&
				was.every(({ personId, lead }) =>
					team.some((place) => place.personId === personId && place.lead === lead)
				);
			if (same) continue;
			const examinerIds = team.map(({ personId }) => personId);
			const on = { entryId, editionId };
			const made = await changeTeam(tx, actor, on, was, { examinerIds, leadId });
			if (!made.ok) return made;
			changed.push({ entry, was });
		}
		await clearPlan(tx, actor, editionId);
		const told = await tellAssigned(tx, actor, edition, changed, facts.entries, facts.conflicts);
		return done({ entries: changed.length, examiners: told });
	});
}
