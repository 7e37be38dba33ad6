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
	/** The team has agreed, or has read all that it is to read: a plan changes nothing there. */
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

const idsBy = (list: readonly { entryId: string; personId: string }[]): Map<string, string[]> =>
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
};

const knownOf = (facts: PlanFacts): Known => ({
	facts,
	examiners: byId(facts.examiners, ({ personId }) => personId),
	kept: idsBy(keptPlaces(facts))
});

/** Answers how well a team suits its entry, and the rules that it breaks by itself. */
function judgeTeam(
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

/** Answers the rule that an examiner's load breaks, if it does. */
function judgeLoad(facts: PlanFacts, { personId, maxLoad }: PlanExaminer, load: number): Breach[] {
	return load + unseenBy(facts, personId) > maxLoad
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
		breaches.push(...judgeLoad(facts, examiner, loads.get(examiner.personId) ?? 0));
	return {
		teams,
		minFit: teams.reduce((least, { fit }) => Math.min(least, fit), teams[0]?.fit ?? 0),
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
	now: PlanFacts,
	places: readonly Place[],
	entryId: string,
	instead: string | null
): SwapCost[] {
	const entry = now.entries.find(({ id }) => id === entryId);
	if (!entry || entry.finished) return [];
	const pins = now.pins.filter((pin) => pin.entryId !== entryId || pin.personId !== instead);
	const facts = { ...now, pins };
	const known = knownOf(facts);
	const team = places.filter((p) => p.entryId === entryId).map(({ personId }) => personId);
	const stay = team.filter((personId) => personId !== instead);
	const before = judgeTeam(known, entry, team);
	// Only this team and the newcomer's load get worse; whoever leaves has one fewer.
	const leastOther = worthOf(facts, places)
		.teams.filter((other) => other.entryId !== entryId)
		.reduce((least, { fit }) => Math.min(least, fit), Infinity);
	const minBefore = Math.min(leastOther, before.fit);
	const loads = loadsIn(facts, places);
	return facts.examiners
		.filter(({ personId }) => !team.includes(personId))
		.map((examiner): SwapCost => {
			const { personId, maxLoad } = examiner;
			const after = judgeTeam(known, entry, [...stay, personId]);
			const load = (loads.get(personId) ?? 0) + 1;
			return {
				personId,
				fit: fitOf(examiner, entry),
				team: after.fit - before.fit,
				minFit: Math.min(leastOther, after.fit) - minBefore,
				totalFit: after.fit - before.fit,
				breaks: [
					...after.breaches.filter(
						(breach) => !before.breaches.some((broken) => sameBreach(broken, breach))
					),
					...judgeLoad(facts, examiner, load)
				],
				load,
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

/** Answers, by entry, why each of some entries has just this team in a plan. */
export function whyThese(
	facts: PlanFacts,
	places: readonly Place[],
	entries: readonly PlanEntry[],
	worth: PlanWorth = worthOf(facts, places)
): Map<string, Why> {
	const { examiners, kept } = knownOf(facts);
	const loads = loadsIn(facts, places);
	const onTeam = idsBy(places);
	const worths = byId(worth.teams, ({ entryId }) => entryId);
	return new Map(entries.map((entry) => [entry.id, whyOf(entry)]));

	function whyOf(entry: PlanEntry): Why {
		const on = onTeam.get(entry.id) ?? [];
		const team = on.flatMap((id) => examiners.get(id) ?? []);
		const members = team.map((examiner) => ({
			personId: examiner.personId,
			...fitOf(examiner, entry),
			load: loads.get(examiner.personId) ?? 0,
			maxLoad: examiner.maxLoad,
			kept: kept.get(entry.id)?.includes(examiner.personId) ?? false
		}));
		const least = members.reduce((so, { points }) => Math.min(so, points), mostFit);
		const units = new Set(team.flatMap(({ unit }) => unit ?? []));
		const passed = facts.examiners.flatMap((examiner): Passed[] => {
			const { personId } = examiner;
			if (on.includes(personId)) return [];
			const { points } = fitOf(examiner, entry);
			if (points <= least) return [];
			return [{ personId, points, because: becauseOf(entry, examiner, units) }];
		});
		const own = worths.get(entry.id);
		return {
			members,
			fit: own?.fit ?? 0,
			most: own?.most ?? 0,
			worstOff: own?.fit === worth.minFit,
			passed: passed.sort((one, other) => other.points - one.points)
		};
	}

	function becauseOf(
		entry: PlanEntry,
		{ personId, barred, unit, maxLoad }: PlanExaminer,
		units: ReadonlySet<string>
	): Passed['because'] {
		if (inConflict(facts, entry.id, personId)) return 'conflict';
		if (barred) return barred;
		if ((loads.get(personId) ?? 0) >= maxLoad) return 'full';
		return unit !== null && units.has(unit) ? 'same-unit' : 'needed-elsewhere';
	}
}
