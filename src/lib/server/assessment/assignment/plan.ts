// The plan of who assesses what, what it builds on, and what of it is kept. Pure: the solver makes plans and people change
// them.
import type { ExaminerFacts } from './fit.ts';

export type PlanExaminer = ExaminerFacts & {
	personId: string;
	name: string;
	organisationId: string | null;
	/** Where they work; null where it is not known. */
	unit: string | null;
	/** The postcode that they set out from; null where they have not said. */
	postcode: string | null;
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
	/** The unit's; null where it is not known. */
	postcode: string | null;
	teamSize: number;
	/** The team that there is now; `begun` where the member has started to write. */
	team: { personId: string; name: string; lead: boolean; begun: boolean }[];
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

export const byId = <T>(list: readonly T[], id: (each: T) => string) =>
	new Map(list.map((each) => [id(each), each]));

export const inConflict = ({ conflicts }: PlanFacts, entryId: string, personId: string) =>
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

/** The facts for a plan of some entries alone: the teams of all others are settled, and count as they are. */
export const factsOnly = (facts: PlanFacts, planned: ReadonlySet<string>): PlanFacts => ({
	...facts,
	entries: facts.entries.map((entry) =>
		planned.has(entry.id) ? entry : { ...entry, finished: true }
	)
});

/** What is to be worked out: what has no team yet, or all that has not begun. */
export const runScopes = ['without-team', 'not-begun'] as const;
export type RunScope = (typeof runScopes)[number];

/** The entries that a plan of a scope is for. */
export const inScope = (facts: PlanFacts, scope: RunScope): ReadonlySet<string> =>
	new Set(
		facts.entries
			.filter(({ finished, team }) => !finished && (scope === 'not-begun' || team.length === 0))
			.map(({ id }) => id)
	);

/** The entries that have a place in a plan. */
export const plannedIn = (places: readonly Place[]): ReadonlySet<string> =>
	new Set(places.map(({ entryId }) => entryId));

/** What an examiner has that no plan takes away: what is settled, and what they have begun or are pinned to. */
export type Held = { settled: number; kept: number };

/** What each examiner has that no plan takes away, hidden entries counted. */
export function heldBy(facts: PlanFacts): (personId: string) => Held {
	const settled = loadsIn(facts, []);
	const kept = Map.groupBy(keptPlaces(facts), ({ personId }) => personId);
	return (personId) => ({
		settled: (settled.get(personId) ?? 0) + unseenBy(facts, personId),
		kept: kept.get(personId)?.length ?? 0
	});
}

/** The most that an examiner may have, hidden entries counted: what they can take, or what they already have beyond it. */
export const mostFor = ({ maxLoad }: PlanExaminer, { settled, kept }: Held): number =>
	Math.max(maxLoad, settled + kept);

/** Those who have more than they can take and keep it, since they have begun or are pinned, as far as that may be seen. */
export function beyondLoad(
	facts: PlanFacts
): { personId: string; name: string; load: number; max: number }[] {
	const held = heldBy(facts);
	return facts.examiners.flatMap((examiner) => {
		const { personId, name, maxLoad } = examiner;
		const { settled, kept } = held(personId);
		const load = settled + kept - unseenBy(facts, personId);
		return kept > 0 && load > maxLoad ? [{ personId, name, load, max: maxLoad }] : [];
	});
}
