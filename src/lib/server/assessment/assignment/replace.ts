// Lets others take over everything from an examiner who cannot go on, in one step.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { lockEntries, lockEntry } from '../entries/lock.ts';
import { teamsOf } from '../team/queries.ts';
import { changeTeam } from '../team/change.ts';
import { planFacts } from './facts.ts';
import { fitOf, type Fit } from './fit.ts';
import { replaceInput, takeOverInput, type ReplaceInput, type TakeOverInput } from './input.ts';
import { toInstance, toPlaces } from './instance.ts';
import { tellAssigned, type NewTeam } from './mail.ts';
import type { Place, PlanEntry, PlanFacts } from './plan.ts';
import { solve, type NamedCause } from './solver/index.ts';
import { breachesOf } from './worth.ts';

/** The facts as they are for the entries that somebody leaves: the rest of each team stays, and all else is settled. */
export function factsWithout(facts: PlanFacts, personId: string): PlanFacts {
	const leaves = (entry: PlanEntry) =>
		!entry.finished && entry.team.some((member) => member.personId === personId);
	return {
		...facts,
		entries: facts.entries.map((entry) =>
			leaves(entry)
				? {
						...entry,
						teamSize: entry.team.length,
						team: entry.team.filter((member) => member.personId !== personId)
					}
				: { ...entry, finished: true }
		),
		// Nobody has to have more because of this.
		examiners: facts.examiners
			.filter((examiner) => examiner.personId !== personId)
			.map((examiner) => ({ ...examiner, minLoad: 0 })),
		pins: facts.entries
			.filter(leaves)
			.flatMap(({ id, team }) =>
				team
					.filter((member) => member.personId !== personId)
					.map((member) => ({ entryId: id, personId: member.personId }))
			)
	};
}

/**
 * Somebody who takes over an entry. `couldLead`: where whoever leaves leads its team, the experienced who can, with the one that
 * is proposed first; else nobody.
 */
export type TakeOver = {
	entry: PlanEntry;
	personId: string;
	fit: Fit;
	leads: boolean;
	couldLead: { personId: string; name: string }[];
};
export type ReplaceDesk = {
	edition: Edition;
	facts: PlanFacts;
	name: string;
	takeOvers: TakeOver[];
	/** Why nobody can take over everything; null where they can. */
	causes: NamedCause[] | null;
};

/**
 * For the office: who best takes over each unfinished entry of an examiner's, worked out together. Refuses `not-found`
 * where the person is no examiner of the edition.
 */
export async function replaceDesk(
	actor: Actor,
	input: ReplaceInput
): Promise<Outcome<ReplaceDesk>> {
	const read = replaceInput.safeParse(input);
	if (!read.success) return refused('not-found');
	const { editionId, personId } = read.data;
	const known = await query(actor, 'assignment.plan', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		if (!edition || !assessment) return null;
		return { edition, facts: await planFacts(tx, actor, edition, assessment, 'when-agreed') };
	});
	if (!known.ok) return known;
	if (!known.value) return refused('not-found');
	const { edition, facts } = known.value;
	const leaving = facts.examiners.find((examiner) => examiner.personId === personId);
	if (!leaving) return refused('not-found');
	const without = factsWithout(facts, personId);
	const left = without.entries.filter(({ finished }) => !finished);
	const desk = { edition, facts, name: leaving.name };
	if (left.length === 0) return done({ ...desk, takeOvers: [], causes: null });
	const answer = await solve(toInstance(without));
	if ('infeasible' in answer) return done({ ...desk, takeOvers: [], causes: answer.infeasible });
	const places = toPlaces(withLeads(without), answer.assignments);
	return done({ ...desk, causes: null, takeOvers: left.flatMap((entry) => newOn(entry, places)) });

	function newOn(entry: PlanEntry, plan: Place[]): TakeOver[] {
		const stayed = new Set(entry.team.map((member) => member.personId));
		const led = entry.team.some(({ lead }) => lead);
		return plan
			.filter((place) => place.entryId === entry.id && !stayed.has(place.personId))
			.flatMap((place) => {
				const examiner = facts.examiners.find((each) => each.personId === place.personId);
				return examiner
					? {
							entry,
							personId: place.personId,
							fit: fitOf(examiner, entry),
							leads: place.lead && !led,
							couldLead: led ? [] : couldLead(facts, plan, entry.id)
						}
					: [];
			});
	}
}

/** The experienced on an entry's planned team, whoever leads it in the plan first. */
function couldLead(facts: PlanFacts, plan: readonly Place[], entryId: string) {
	return plan
		.filter((place) => place.entryId === entryId)
		.toSorted((one, other) => Number(other.lead) - Number(one.lead))
		.flatMap(({ personId }) => {
			const examiner = facts.examiners.find((each) => each.personId === personId);
			return examiner?.experienced ? [{ personId, name: examiner.name }] : [];
		});
}

/** The places with the leads that were chosen; null where somebody cannot lead. */
function ledBy(
	facts: PlanFacts,
	places: Place[],
	choices: readonly { entryId: string; leadId?: string | undefined }[]
): Place[] | null {
	const leads = new Map(
		choices.flatMap(({ entryId, leadId }) => (leadId ? [[entryId, leadId] as const] : []))
	);
	for (const [entryId, leadId] of leads) {
		if (couldLead(facts, places, entryId).every(({ personId }) => personId !== leadId)) return null;
	}
	return places.map((place) => {
		const lead = leads.get(place.entryId);
		return lead === undefined ? place : { ...place, lead: place.personId === lead };
	});
}

/** Whoever leads goes on leading, whether they have begun to write or not. */
const withLeads = (facts: PlanFacts): PlanFacts => ({
	...facts,
	entries: facts.entries.map((entry) => ({
		...entry,
		team: entry.team.map((member) => ({ ...member, begun: member.begun || member.lead }))
	}))
});

/**
 * Puts those chosen on the entries of an examiner who leaves them all. What was written is kept and counts no more;
 * everybody concerned is told. Refuses `plan-stale` (the broken rules as detail) where a choice no longer holds,
 * `nothing-to-replace`, and `not-an-option`.
 */
export async function takeOver(
	actor: Actor,
	input: TakeOverInput
): Promise<Outcome<{ entries: number }>> {
	const read = takeOverInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, personId, choices } = read.data;
	return command(actor, 'team.appoint', { editionId }, async (tx) => {
		await lockEntry(tx, editionId);
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		if (!edition || !assessment) return refused('not-found');
		await lockEntries(
			tx,
			choices.map(({ entryId }) => entryId)
		);
		const facts = await planFacts(tx, actor, edition, assessment, 'when-agreed');
		const without = factsWithout(facts, personId);
		const left = without.entries.filter(({ finished }) => !finished);
		if (left.length === 0) return refused('nothing-to-replace');
		const chosen = new Map(choices.map((choice) => [choice.entryId, choice.personId]));
		if (left.some(({ id }) => !chosen.has(id)) || choices.length !== left.length)
			return refused('plan-stale', { values: { count: left.length }, detail: [] });
		const pairs = left.flatMap(({ id, team }): [string, string][] => [
			...team.map((member): [string, string] => [member.personId, id]),
			[chosen.get(id) ?? '', id]
		]);
		const leadless = left.flatMap(({ id, team }) => (team.some(({ lead }) => lead) ? [] : id));
		const places = ledBy(
			without,
			toPlaces(withLeads(without), pairs),
			choices.filter(({ entryId }) => leadless.includes(entryId))
		);
		if (!places) return refused('not-an-option');
		const planned = new Set(left.map(({ id }) => id));
		const broken = breachesOf(without, places, planned);
		const unknown = choices.some(
			(choice) => !without.examiners.some((each) => each.personId === choice.personId)
		);
		if (unknown) return refused('not-an-option');
		if (broken.length > 0)
			return refused('plan-stale', { values: { count: broken.length }, detail: broken });
		const change = await changeAll(tx, actor, editionId, left, places);
		if (!change.ok) return change;
		const changed = change.value;
		await audit(tx, actor, {
			action: 'team.replace',
			subject: ['person', personId],
			detail: { edition: editionId }
		});
		await tellAssigned(tx, actor, edition, changed, facts.entries, facts.conflicts);
		return done({ entries: changed.length });
	});
}

async function changeAll(
	tx: Tx,
	actor: Actor,
	editionId: string,
	entries: PlanEntry[],
	places: Place[]
): Promise<Outcome<NewTeam[]>> {
	const before = await teamsOf(
		tx,
		actor,
		entries.map(({ id }) => id)
	);
	const changed: NewTeam[] = [];
	for (const entry of entries) {
		const was = before.get(entry.id) ?? [];
		const team = places.filter(({ entryId }) => entryId === entry.id);
		const examinerIds = team.map((place) => place.personId);
		const leadId = team.find(({ lead }) => lead)?.personId ?? examinerIds[0] ?? '';
		const on = { entryId: entry.id, editionId };
		const made = await changeTeam(tx, actor, on, was, { examinerIds, leadId });
		if (!made.ok) return made;
		changed.push({ entry, was });
	}
	return done(changed);
}
