// The plan of who assesses what: what it builds on, what each team is worth, which rules it breaks, what a change would
// cost, and why just these. Pure: the solver makes plans, people change them, and both are judged here alike.
import { fitOf, mostFit, type ExaminerFacts, type Fit } from './fit.ts';

export type PlanExaminer = ExaminerFacts & {
	personId: string;
	name: string;
	organisationId: string | null;
	/** Where they work; null where it is not known. */
	unit: string | null;
	maxLoad: number;
	minLoad: number;
	/** May lead. */
	experienced: boolean;
	/** Has not completed the training that the award asks for, or is away the whole round: gets nothing new. */
	barred: 'not-trained' | 'away' | null;
};

export type PlanEntry = {
	id: string;
	number: number;
	name: string;
	classKey: string;
	unit: string;
	language: string;
	teamSize: number;
	/** The team that there is now; `begun` where the member has started to write. */
	team: { personId: string; lead: boolean; begun: boolean }[];
	/** The team has agreed: nothing is changed any more. */
	finished: boolean;
};

export type PlanFacts = {
	/** How many entries are left out, since whoever asks has a conflict of interest with them. */
	hidden: number;
	/** How many of those each examiner has, for the load that they may not exceed; it is told to nobody. */
	unseen: ReadonlyMap<string, number>;
	entries: PlanEntry[];
	examiners: PlanExaminer[];
	/** Who has a conflict of interest with which entry, by entry. */
	conflicts: ReadonlyMap<string, ReadonlySet<string>>;
	/** What the office holds on to, beside what has begun. */
	pins: { entryId: string; personId: string }[];
};

export type Place = { entryId: string; personId: string; lead: boolean };

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

const byId = <T>(list: readonly T[], id: (each: T) => string) =>
	new Map(list.map((each) => [id(each), each]));

const inConflict = ({ conflicts }: PlanFacts, entryId: string, personId: string) =>
	conflicts.get(entryId)?.has(personId) ?? false;

/** How many entries an examiner has that are hidden from whoever asks. */
export const unseenBy = ({ unseen }: PlanFacts, personId: string) => unseen.get(personId) ?? 0;

export type Kept = { entryId: string; personId: string };

/** The pinned places that can be kept: pins and begun reviews on entries that are still open, by people who may have them. */
export function keptPlaces(facts: PlanFacts): Kept[] {
	const examiners = byId(facts.examiners, ({ personId }) => personId);
	const pins = Map.groupBy(facts.pins, ({ entryId }) => entryId);
	return facts.entries
		.filter(({ finished }) => !finished)
		.flatMap(({ id: entryId, team }) => {
			const held = [...team.filter(({ begun }) => begun), ...(pins.get(entryId) ?? [])];
			return [...new Set(held.map(({ personId }) => personId))]
				.filter((id) => examiners.has(id) && !inConflict(facts, entryId, id))
				.map((personId) => ({ entryId, personId }));
		});
}

/** Those of the kept places that a plan has somebody else in. */
export function lostPlaces(
	facts: PlanFacts,
	places: readonly { entryId: string; personId: string }[]
): Kept[] {
	const filled = new Set(places.map(({ entryId, personId }) => `${entryId} ${personId}`));
	return keptPlaces(facts).filter(({ entryId, personId }) => !filled.has(`${entryId} ${personId}`));
}

/** The places that are still to be filled: a team that has agreed is no part of the plan any more. */
export function openPlaces<P extends Place>(facts: PlanFacts, places: readonly P[]): P[] {
	const finished = new Set(facts.entries.filter((entry) => entry.finished).map(({ id }) => id));
	return places.filter(({ entryId }) => !finished.has(entryId));
}

/** How many entries each examiner has, in a plan and in what is finished. */
export function loadsIn(facts: PlanFacts, places: readonly Place[]): Map<string, number> {
	const loads = new Map<string, number>();
	const add = (personId: string) => loads.set(personId, (loads.get(personId) ?? 0) + 1);
	for (const { personId } of openPlaces(facts, places)) add(personId);
	for (const entry of facts.entries.filter(({ finished }) => finished))
		for (const { personId } of entry.team) add(personId);
	return loads;
}

export type TeamWorth = { entryId: string; fit: number; most: number };
export type PlanWorth = {
	teams: TeamWorth[];
	minFit: number;
	totalFit: number;
	breaches: Breach[];
};

/** Answers what a plan is worth: each team's fit (0 to `most`), the worst-off one's, all together, and the rules it breaks. */
export function worthOf(facts: PlanFacts, places: readonly Place[]): PlanWorth {
	const examiners = byId(facts.examiners, ({ personId }) => personId);
	const byEntry = Map.groupBy(places, ({ entryId }) => entryId);
	const breaches: Breach[] = [];
	const teams: TeamWorth[] = [];
	for (const entry of facts.entries) {
		if (entry.finished) continue;
		const members = (byEntry.get(entry.id) ?? []).map(({ personId }) => personId);
		const known = members.flatMap((id) => examiners.get(id) ?? []);
		teams.push({
			entryId: entry.id,
			fit: known.reduce((sum, examiner) => sum + fitOf(examiner, entry).points, 0),
			most: entry.teamSize * mostFit
		});
		if (members.length !== entry.teamSize)
			breaches.push({
				rule: 'team-size',
				entryId: entry.id,
				size: members.length,
				wanted: entry.teamSize
			});
		if (!known.some(({ experienced }) => experienced))
			breaches.push({ rule: 'no-experience', entryId: entry.id });
		const units = Map.groupBy(known, ({ unit }) => unit);
		for (const [unit, same] of units)
			if (unit !== null && same.length > 1)
				breaches.push({ rule: 'same-unit', entryId: entry.id, unit });
		for (const { personId, barred } of known) {
			const begun = entry.team.some((member) => member.personId === personId && member.begun);
			if (inConflict(facts, entry.id, personId))
				breaches.push({ rule: 'conflict', entryId: entry.id, personId });
			if (barred && !begun) breaches.push({ rule: 'barred', entryId: entry.id, personId });
		}
	}
	for (const lost of lostPlaces(facts, places)) breaches.push({ rule: 'kept', ...lost });
	const loads = loadsIn(facts, places);
	for (const { personId, maxLoad } of facts.examiners) {
		const load = loads.get(personId) ?? 0;
		if (load + unseenBy(facts, personId) > maxLoad)
			breaches.push({ rule: 'load', personId, load, max: maxLoad });
	}
	return {
		teams,
		minFit: teams.length === 0 ? 0 : Math.min(...teams.map(({ fit }) => fit)),
		totalFit: teams.reduce((sum, { fit }) => sum + fit, 0),
		breaches
	};
}

/** The rules that the planned entries' teams break, with the loads counted over everything. */
export function breachesOf(
	facts: PlanFacts,
	places: readonly Place[],
	planned: ReadonlySet<string>
): Breach[] {
	// Entries outside the plan keep the teams that they have, and what those take.
	const others = facts.entries
		.filter(({ id, finished }) => !finished && !planned.has(id))
		.flatMap(({ id, team }) => team.map(({ personId, lead }) => ({ entryId: id, personId, lead })));
	const { breaches } = worthOf(facts, [...places, ...others]);
	const kept = Map.groupBy(keptPlaces(facts), ({ entryId }) => entryId);
	return breaches.filter((breach) => {
		if (breach.rule === 'load') return places.some(({ personId }) => personId === breach.personId);
		if (!planned.has(breach.entryId)) return false;
		// More have begun than a team has places: they stay.
		return !(
			breach.rule === 'team-size' &&
			breach.size > breach.wanted &&
			(kept.get(breach.entryId)?.length ?? 0) >= breach.size
		);
	});
}

const sameBreach = (one: Breach, other: Breach) => JSON.stringify(one) === JSON.stringify(other);

export type SwapCost = {
	personId: string;
	fit: Fit;
	/** Changes in points: for this team, for the worst-off team, for all together. */
	team: number;
	minFit: number;
	totalFit: number;
	/** The rules that the swap would break which hold without it. */
	breaks: Breach[];
	load: number;
	maxLoad: number;
};

/**
 * Answers what it would cost to let each examiner who is not on an entry's team take the place of one who is (`instead`
 * null: an empty place), what breaks nothing and costs least first. Whoever is pinned can be swapped, which lets the pin
 * go; whoever has begun to write cannot.
 */
export function swapCosts(
	known: PlanFacts,
	places: readonly Place[],
	entryId: string,
	instead: string | null
): SwapCost[] {
	const pins = known.pins.filter((pin) => pin.entryId !== entryId || pin.personId !== instead);
	const facts = { ...known, pins };
	const entry = facts.entries.find(({ id }) => id === entryId);
	if (!entry) return [];
	const on = new Set(places.filter((p) => p.entryId === entryId).map(({ personId }) => personId));
	const before = worthOf(facts, places);
	const teamBefore = before.teams.find((team) => team.entryId === entryId)?.fit ?? 0;
	const without = places.filter((p) => p.entryId !== entryId || p.personId !== instead);
	return facts.examiners
		.filter(({ personId }) => !on.has(personId))
		.map((examiner): SwapCost => {
			const { personId, maxLoad } = examiner;
			const after = [...without, { entryId, personId, lead: false }];
			const worth = worthOf(facts, after);
			return {
				personId,
				fit: fitOf(examiner, entry),
				team: (worth.teams.find((team) => team.entryId === entryId)?.fit ?? 0) - teamBefore,
				minFit: worth.minFit - before.minFit,
				totalFit: worth.totalFit - before.totalFit,
				breaks: worth.breaches.filter(
					(breach) => !before.breaches.some((known) => sameBreach(known, breach))
				),
				load: loadsIn(facts, after).get(personId) ?? 0,
				maxLoad
			};
		})
		.sort(
			(one, other) =>
				one.breaks.length - other.breaks.length ||
				other.minFit - one.minFit ||
				other.totalFit - one.totalFit ||
				one.load - other.load
		);
}

/** Why somebody who suits an entry better than the team's least fitting is not on it. */
export type Passed = {
	personId: string;
	points: number;
	because: 'conflict' | 'not-trained' | 'away' | 'full' | 'same-unit' | 'needed-elsewhere';
};

export type Why = {
	members: (Fit & { personId: string; load: number; maxLoad: number; kept: boolean })[];
	fit: number;
	most: number;
	/** Whether no team in the plan suits its entry less. */
	worstOff: boolean;
	/** Those who would suit better, the best first, and why each is not chosen. */
	passed: Passed[];
};

/** Answers why an entry has just this team in a plan. */
export function whyThese(
	facts: PlanFacts,
	places: readonly Place[],
	entry: PlanEntry,
	worth: PlanWorth = worthOf(facts, places)
): Why {
	const loads = loadsIn(facts, places);
	const on = places.filter(({ entryId }) => entryId === entry.id);
	const kept = new Set(
		keptPlaces(facts)
			.filter(({ entryId }) => entryId === entry.id)
			.map(({ personId }) => personId)
	);
	const examiners = byId(facts.examiners, ({ personId }) => personId);
	const members = on.flatMap(({ personId }) => {
		const examiner = examiners.get(personId);
		if (!examiner) return [];
		return {
			personId,
			...fitOf(examiner, entry),
			load: loads.get(personId) ?? 0,
			maxLoad: examiner.maxLoad,
			kept: kept.has(personId)
		};
	});
	const least = Math.min(mostFit, ...members.map(({ points }) => points));
	const units = new Set(members.flatMap(({ personId }) => examiners.get(personId)?.unit ?? []));
	const passed = facts.examiners
		.filter(({ personId }) => !on.some((place) => place.personId === personId))
		.map((examiner): Passed => {
			const { personId, maxLoad, barred, unit } = examiner;
			const { points } = fitOf(examiner, entry);
			const because = inConflict(facts, entry.id, personId)
				? ('conflict' as const)
				: (barred ??
					((loads.get(personId) ?? 0) >= maxLoad
						? ('full' as const)
						: unit !== null && units.has(unit)
							? ('same-unit' as const)
							: ('needed-elsewhere' as const)));
			return { personId, points, because };
		})
		.filter(({ points }) => points > least)
		.sort((one, other) => other.points - one.points);
	const team = worth.teams.find(({ entryId }) => entryId === entry.id);
	return {
		members,
		fit: team?.fit ?? 0,
		most: team?.most ?? 0,
		worstOff: team?.fit === worth.minFit,
		passed
	};
}
