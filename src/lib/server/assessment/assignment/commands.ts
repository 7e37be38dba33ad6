// Makes the teams of the plan, leaves an entry out of it, or throws it away.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { lockEntries, lockEntry } from '../entries/lock.ts';
import { changeTeam } from '../team/change.ts';
import { teamsOf } from '../team/queries.ts';
import { entryInput, runInput, type EntryInput, type RunInput } from './input.ts';
import { beingWorkedOut, factsOf } from './known.ts';
import { tellAssigned, type NewTeam } from './mail.ts';
import { openPlaces, plannedIn } from './plan.ts';
import { goneIn, placesIn } from './queries.ts';
import { breachesOf } from './worth.ts';

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

/**
 * Goes on without an entry: it is taken out of the plan, and keeps the team that it has, if any. Refuses `no-plan` where the
 * plan has nothing for it, and `plan-under-way` while a plan is worked out.
 */
export async function takeOutOfPlan(actor: Actor, input: EntryInput): Promise<Outcome<null>> {
	const read = entryInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, entryId } = read.data;
	return command(actor, 'assignment.plan', { editionId, entryId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const left = await tx
			.deleteFrom('assessment.assignment_place')
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.where('entry_id', '=', entryId)
			.returning('person_id')
			.execute();
		if (left.length === 0) return refused('no-plan');
		await audit(tx, actor, { action: 'assignment.leave-out', subject: ['entry', entryId] });
		return done(null);
	});
}

export type Appointed = { entries: number; examiners: number };

/**
 * Makes the teams of the plan: all of it or nothing, but for teams that have agreed, which stay as they are. Each examiner who gets something new is told once of everything they
 * have, with a calendar file. Refuses `no-plan`, and `plan-stale` (as detail the broken rules and the entries that are
 * gone) where something has changed so that the plan no longer holds.
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
		const planned = plannedIn(places);
		const gone = await goneIn(tx, actor, facts, places);
		const wrong = [
			...gone,
			...breachesOf(facts, places, planned).filter(
				(breach) =>
					breach.rule === 'load' || !gone.some(({ entryId }) => entryId === breach.entryId)
			)
		];
		if (wrong.length > 0)
			return refused('plan-stale', { values: { count: wrong.length }, detail: wrong });
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
