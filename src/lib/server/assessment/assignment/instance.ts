// What is known of entries and examiners, put to the solver, and the solver's answer as a plan.
import { fitOf } from './fit.ts';
import { chooseLeads } from './leads.ts';
import { heldBy, keptPlaces, mostFor, type Place, type PlanFacts } from './plan.ts';
import type { Instance, Pair } from './solver/index.ts';

/**
 * Answers the solver's instance: the entries that are not finished, the examiners who may take something, what each pair
 * is worth, and the places that stay. What finished and hidden entries have taken of an examiner's load is taken off.
 * Somebody who must not get anything new takes part only where they have begun.
 */
export function toInstance(facts: PlanFacts): Instance {
	const kept = keptPlaces(facts);
	const keeps = Map.groupBy(kept, ({ personId }) => personId);
	const held = heldBy(facts);
	const open = facts.entries.filter(({ finished }) => !finished);
	const able = facts.examiners.filter(
		({ personId, barred }) => barred === null || keeps.has(personId)
	);
	const conflicts: Instance['conflicts'] = [];
	const fit: Instance['fit'] = [];
	for (const entry of open) {
		for (const examiner of able) {
			const { personId, barred } = examiner;
			const stays = keeps.get(personId)?.some(({ entryId }) => entryId === entry.id) ?? false;
			const conflict = facts.conflicts.get(entry.id)?.has(personId) ?? false;
			if (conflict || (barred !== null && !stays)) {
				conflicts.push([personId, entry.id]);
				continue;
			}
			fit.push([personId, entry.id, fitOf(examiner, entry).points]);
		}
	}
	return {
		examiners: able.map((examiner) => {
			const { personId, minLoad, experienced, unit, organisationId, postcode } = examiner;
			const has = held(personId);
			// What has begun stays, even where it is more than the examiner has said since.
			const most = mostFor(examiner, has) - has.settled;
			return {
				id: personId,
				maxLoad: most,
				minLoad: Math.min(most, Math.max(0, minLoad - has.settled)),
				experienced,
				...(unit === null ? {} : { unit }),
				...(organisationId === null ? {} : { organisation: organisationId }),
				...(postcode === null ? {} : { place: postcode })
			};
		}),
		entries: open.map(({ id, classKey, teamSize, name, postcode }) => ({
			id,
			name,
			group: classKey,
			...(postcode === null ? {} : { place: postcode }),
			teamSize: Math.max(teamSize, kept.filter(({ entryId }) => entryId === id).length)
		})),
		fit,
		conflicts,
		pins: kept.map(({ personId, entryId }) => [personId, entryId])
	};
}

/** Answers the solver's assignments as places, each team with its lead. */
export function toPlaces(facts: PlanFacts, assignments: readonly Pair[]): Place[] {
	const teams = [...Map.groupBy(assignments, ([, entryId]) => String(entryId))].map(
		([entryId, pairs]) => ({ entryId, members: pairs.map(([personId]) => String(personId)) })
	);
	const experienced = new Set(
		facts.examiners.filter((each) => each.experienced).map(({ personId }) => personId)
	);
	const leading = new Map(
		facts.entries.flatMap(({ id, team }) =>
			team.filter(({ lead, begun }) => lead && begun).map(({ personId }) => [id, personId] as const)
		)
	);
	const leads = chooseLeads(teams, experienced, leading);
	return teams.flatMap(({ entryId, members }) =>
		members.map((personId) => ({ entryId, personId, lead: leads.get(entryId) === personId }))
	);
}
