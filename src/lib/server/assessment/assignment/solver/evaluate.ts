// What an assignment is worth, which hard rules it breaks, and what a change by hand costs.
import type { Entry, Examiner, Id, Instance, Pair } from './problem.ts';

export type BrokenRule =
	| { kind: 'conflict'; examiner: Id; entry: Id }
	| { kind: 'max-load' | 'min-load'; examiner: Id; load: number; limit: number }
	| { kind: 'team-size'; entry: Id; size: number; teamSize: number }
	| { kind: 'no-experienced'; entry: Id }
	| { kind: 'one-unit'; entry: Id; examiners: Id[]; unit: Id }
	| { kind: 'pin-not-kept'; examiner: Id; entry: Id }
	| { kind: 'twice'; examiner: Id; entry: Id }
	| { kind: 'unknown'; examiner: Id; entry: Id };

export type Evaluation = {
	/** The worst-off entry's fit; 0 where there are no entries. */
	minFit: number;
	totalFit: number;
	maxLoad: number;
	fitOf: Map<Id, number>;
	loadOf: Map<Id, number>;
	broken: BrokenRule[];
};

/** What can be looked up again and again for one instance: the fits by entry and examiner, the conflicts and the pins. */
export type Lookup = {
	instance: Instance;
	examiners: Map<Id, Examiner>;
	entries: Map<Id, Entry>;
	fit: Map<Id, Map<Id, number>>;
	conflicts: Map<Id, Set<Id>>;
};

export function lookupOf(instance: Instance): Lookup {
	const fit = new Map<Id, Map<Id, number>>(instance.entries.map(({ id }) => [id, new Map()]));
	for (const [examiner, entry, score] of instance.fit) fit.get(entry)?.set(examiner, score);
	const conflicts = new Map<Id, Set<Id>>(instance.entries.map(({ id }) => [id, new Set()]));
	for (const [examiner, entry] of instance.conflicts) conflicts.get(entry)?.add(examiner);
	return {
		instance,
		examiners: new Map(instance.examiners.map((one) => [one.id, one])),
		entries: new Map(instance.entries.map((one) => [one.id, one])),
		fit,
		conflicts
	};
}

/** Answers what the assignment is worth, and every hard rule that it breaks. */
export function evaluate(from: Instance | Lookup, assignments: readonly Pair[]): Evaluation {
	const lookup = 'instance' in from ? from : lookupOf(from);
	const { instance, examiners, entries, fit, conflicts } = lookup;
	const broken: BrokenRule[] = [];
	const teams = new Map<Id, Set<Id>>(instance.entries.map(({ id }) => [id, new Set()]));
	const loadOf = new Map<Id, number>(instance.examiners.map(({ id }) => [id, 0]));
	const fitOf = new Map<Id, number>(instance.entries.map(({ id }) => [id, 0]));
	for (const [examiner, entry] of assignments) {
		const team = teams.get(entry);
		if (!team || !examiners.has(examiner)) {
			broken.push({ kind: 'unknown', examiner, entry });
			continue;
		}
		if (team.has(examiner)) {
			broken.push({ kind: 'twice', examiner, entry });
			continue;
		}
		team.add(examiner);
		loadOf.set(examiner, (loadOf.get(examiner) ?? 0) + 1);
		fitOf.set(entry, (fitOf.get(entry) ?? 0) + (fit.get(entry)?.get(examiner) ?? 0));
		if (conflicts.get(entry)?.has(examiner)) broken.push({ kind: 'conflict', examiner, entry });
	}
	for (const { id, maxLoad, minLoad = 0 } of instance.examiners) {
		const load = loadOf.get(id) ?? 0;
		if (load > maxLoad) broken.push({ kind: 'max-load', examiner: id, load, limit: maxLoad });
		if (load < minLoad) broken.push({ kind: 'min-load', examiner: id, load, limit: minLoad });
	}
	for (const { id, teamSize } of entries.values()) {
		const team = [...(teams.get(id) ?? [])];
		if (team.length !== teamSize)
			broken.push({ kind: 'team-size', entry: id, size: team.length, teamSize });
		if (!team.some((one) => examiners.get(one)?.experienced))
			broken.push({ kind: 'no-experienced', entry: id });
		broken.push(...unitsTwice(id, team, examiners));
	}
	for (const [examiner, entry] of instance.pins)
		if (!teams.get(entry)?.has(examiner)) broken.push({ kind: 'pin-not-kept', examiner, entry });
	const fits = [...fitOf.values()].map(tidy);
	return {
		minFit: fits.reduce((least, its) => Math.min(least, its), fits[0] ?? 0),
		totalFit: tidy(fits.reduce((sum, its) => sum + its, 0)),
		maxLoad: [...loadOf.values()].reduce((most, load) => Math.max(most, load), 0),
		fitOf: new Map([...fitOf].map(([id, its]) => [id, tidy(its)])),
		loadOf,
		broken
	};
}

/** Without the tail that adding decimals leaves, such as 0.30000000000000004. */
const tidy = (value: number) => Number(value.toPrecision(12));

function unitsTwice(entry: Id, team: Id[], examiners: Map<Id, Examiner>): BrokenRule[] {
	const byUnit = new Map<Id, Id[]>();
	for (const one of team) {
		const unit = examiners.get(one)?.unit;
		if (unit !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
	}
	return [...byUnit]
		.filter(([, members]) => members.length > 1)
		.map(([unit, members]) => ({ kind: 'one-unit', entry, examiners: members, unit }));
}

/** A change by hand: who leaves which team, and who comes to which. */
export type Change = { take: Pair[]; give: Pair[] };
export type Cost = {
	/** How each touched entry's fit changes. */
	fit: { entry: Id; before: number; after: number }[];
	minFit: { before: number; after: number };
	totalFit: { before: number; after: number };
	/** Hard rules that the change breaks which were kept before. */
	breaks: BrokenRule[];
	/** Hard rules that were broken before, and are kept after it. */
	mends: BrokenRule[];
	assignments: Pair[];
};

/** Answers what a change costs, before it is made. */
export function costOf(
	from: Instance | Lookup,
	assignments: readonly Pair[],
	{ take, give }: Change
): Cost {
	const lookup = 'instance' in from ? from : lookupOf(from);
	const key = ([examiner, entry]: Pair) => JSON.stringify([examiner, entry]);
	const gone = new Set(take.map(key));
	const there = new Set(assignments.map(key));
	const after: Pair[] = [
		...assignments.filter((pair) => !gone.has(key(pair))),
		...give.filter((pair) => gone.has(key(pair)) || !there.has(key(pair)))
	];
	const was = evaluate(lookup, assignments);
	const is = evaluate(lookup, after);
	const touched = new Set([...take, ...give].map(([, entry]) => entry));
	const told = (rules: BrokenRule[]) => new Set(rules.map((rule) => JSON.stringify(rule)));
	const before = told(was.broken);
	const now = told(is.broken);
	return {
		fit: [...touched].map((entry) => ({
			entry,
			before: was.fitOf.get(entry) ?? 0,
			after: is.fitOf.get(entry) ?? 0
		})),
		minFit: { before: was.minFit, after: is.minFit },
		totalFit: { before: was.totalFit, after: is.totalFit },
		breaks: is.broken.filter((rule) => !before.has(JSON.stringify(rule))),
		mends: was.broken.filter((rule) => !now.has(JSON.stringify(rule))),
		assignments: after
	};
}
