// What a plan is worth: how well each team suits its entry, and which rules it breaks. The solver's plans and those changed
// by hand are judged here alike.
import { fitOf, mostFit } from './fit.ts';
import {
	byId,
	factsOnly,
	heldBy,
	inConflict,
	keptPlaces,
	loadsIn,
	mostFor,
	unseenBy,
	type Held,
	type Place,
	type PlanEntry,
	type PlanExaminer,
	type PlanFacts
} from './plan.ts';

/** A hard rule that a plan breaks. */
export type Breach =
	| { rule: 'conflict'; entryId: string; personId: string }
	| { rule: 'barred'; entryId: string; personId: string }
	/** Is pinned, or has begun to write, and is not on the team. */
	| { rule: 'kept'; entryId: string; personId: string }
	/** `load` counts what the asker may see; there may be more. */
	| { rule: 'load'; personId: string; load: number; max: number }
	| { rule: 'team-size'; entryId: string; size: number; wanted: number }
	| { rule: 'no-experience'; entryId: string }
	| { rule: 'same-unit'; entryId: string; unit: string };

/** An entry of the plan that is no longer there to be assessed. */
export type GoneEntry = {
	entryId: string;
	number: number | null;
	name: string;
	because: 'withdrawn' | 'may-not-take-part';
};

export type TeamWorth = { entryId: string; fit: number; most: number };
export type PlanWorth = {
	teams: TeamWorth[];
	minFit: number;
	totalFit: number;
	breaches: Breach[];
};

export const idsBy = (
	list: readonly { entryId: string; personId: string }[]
): Map<string, string[]> =>
	new Map(
		[...Map.groupBy(list, ({ entryId }) => entryId)].map(([entryId, all]) => [
			entryId,
			all.map(({ personId }) => personId)
		])
	);

/** What all teams are judged by, looked up once for the whole plan. */
type Known = {
	facts: PlanFacts;
	examiners: ReadonlyMap<string, PlanExaminer>;
	/** By entry, who keeps a place. */
	kept: ReadonlyMap<string, readonly string[]>;
	held: (personId: string) => Held;
};

export const knownOf = (facts: PlanFacts): Known => ({
	facts,
	examiners: byId(facts.examiners, ({ personId }) => personId),
	kept: idsBy(keptPlaces(facts)),
	held: heldBy(facts)
});

/** Answers how well a team suits its entry, and the rules that it breaks by itself. */
export function judgeTeam(
	{ facts, examiners, kept }: Known,
	entry: PlanEntry,
	members: readonly string[]
): { fit: number; breaches: Breach[] } {
	const { id: entryId, teamSize } = entry;
	const known = members.flatMap((id) => examiners.get(id) ?? []);
	const breaches: Breach[] = [];
	if (members.length !== teamSize)
		breaches.push({ rule: 'team-size', entryId, size: members.length, wanted: teamSize });
	if (!known.some(({ experienced }) => experienced))
		breaches.push({ rule: 'no-experience', entryId });
	const units = Map.groupBy(known, ({ unit }) => unit);
	for (const [unit, same] of units)
		if (unit !== null && same.length > 1) breaches.push({ rule: 'same-unit', entryId, unit });
	for (const { personId, barred } of known) {
		const begun = entry.team.some((member) => member.personId === personId && member.begun);
		if (inConflict(facts, entryId, personId))
			breaches.push({ rule: 'conflict', entryId, personId });
		if (barred && !begun) breaches.push({ rule: 'barred', entryId, personId });
	}
	for (const personId of kept.get(entryId) ?? [])
		if (!members.includes(personId)) breaches.push({ rule: 'kept', entryId, personId });
	return {
		fit: known.reduce((sum, examiner) => sum + fitOf(examiner, entry).points, 0),
		breaches
	};
}

/** Answers the rule that an examiner's load breaks, if it does: more than they can take, beyond what they keep anyway. */
export function judgeLoad({ facts, held }: Known, examiner: PlanExaminer, load: number): Breach[] {
	const { personId, maxLoad } = examiner;
	return load + unseenBy(facts, personId) > mostFor(examiner, held(personId))
		? [{ rule: 'load', personId, load, max: maxLoad }]
		: [];
}

/** Answers what a plan is worth: each team's fit (0 to `most`), the worst-off one's, all together, and the rules it breaks. */
export function worthOf(facts: PlanFacts, places: readonly Place[]): PlanWorth {
	const known = knownOf(facts);
	const onTeam = idsBy(places);
	const breaches: Breach[] = [];
	const teams: TeamWorth[] = [];
	for (const entry of facts.entries) {
		if (entry.finished) continue;
		const team = judgeTeam(known, entry, onTeam.get(entry.id) ?? []);
		teams.push({ entryId: entry.id, fit: team.fit, most: entry.teamSize * mostFit });
		breaches.push(...team.breaches);
	}
	const loads = loadsIn(facts, places);
	for (const examiner of facts.examiners)
		breaches.push(...judgeLoad(known, examiner, loads.get(examiner.personId) ?? 0));
	return {
		teams,
		minFit: teams.reduce((least, { fit }) => Math.min(least, fit), teams[0]?.fit ?? 0),
		totalFit: teams.reduce((sum, { fit }) => sum + fit, 0),
		breaches
	};
}

/** The rules that the planned entries' teams break; the others' teams are as they are, and count in the loads. */
export function breachesOf(
	facts: PlanFacts,
	places: readonly Place[],
	planned: ReadonlySet<string>
): Breach[] {
	const judged = factsOnly(facts, planned);
	const kept = Map.groupBy(keptPlaces(judged), ({ entryId }) => entryId);
	return worthOf(judged, places).breaches.filter((breach) => {
		if (breach.rule === 'load') return places.some(({ personId }) => personId === breach.personId);
		// More have begun than a team has places: they stay.
		return !(
			breach.rule === 'team-size' &&
			breach.size > breach.wanted &&
			(kept.get(breach.entryId)?.length ?? 0) >= breach.size
		);
	});
}
