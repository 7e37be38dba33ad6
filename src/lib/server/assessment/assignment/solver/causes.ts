// Why there is no assignment at all: the smallest sets of demands found that cannot be met together. Without words; pages and the
// command line have those.
import type { Highs } from 'highs';
import { forbidden, pinned, type Problem } from './problem.ts';
import { irreducible, type Demand } from './irreducible.ts';

/** Examiners and entries are by number here; see `named` in solve.ts. */
export type Cause<E = number, X = number> =
	/** The entry has fewer examiners without conflict (and of different units) than its team needs. */
	| { kind: 'too-few-examiners'; entry: X; found: number; needed: number }
	/** Nobody experienced is without conflict with these. `group` when they are all the entries of one. */
	| { kind: 'no-experienced'; entries: X[]; group: string | null }
	/** The examiners together cannot take as many places as these entries have. */
	| {
			kind: 'too-few-places';
			entries: X[];
			examiners: E[];
			needed: number;
			available: number;
			group: string | null;
	  }
	/** Each of these entries needs somebody experienced, and the experienced without conflict cannot take so many. */
	| {
			kind: 'too-few-experienced';
			entries: X[];
			examiners: E[];
			needed: number;
			available: number;
			group: string | null;
	  }
	| { kind: 'pins-exceed-load'; examiner: E; entries: X[]; maxLoad: number }
	| { kind: 'pins-exceed-team'; entry: X; examiners: E[]; teamSize: number }
	| { kind: 'pins-of-one-unit'; entry: X; examiners: E[] }
	/** The examiners are promised more entries than there are places. */
	| {
			kind: 'min-loads-exceed-places';
			examiners: E[];
			entries: X[];
			needed: number;
			places: number;
	  }
	/** The examiner is promised more entries than there are without conflict. */
	| { kind: 'min-load-unreachable'; examiner: E; minLoad: number; found: number }
	/** Only together: these demands cannot all be met. `smallest` is false where there was no time to make the set smaller. */
	| {
			kind: 'combination';
			demands: Demand['kind'][];
			examiners: E[];
			entries: X[];
			pins: [E, X][];
			smallest: boolean;
	  };

/** Answers the causes; empty where none was found in time. */
export function causesOf(
	highs: Highs,
	problem: Problem,
	groups: (string | undefined)[],
	seconds = 20
): Cause[] {
	const plain = plainCauses(problem, groups);
	if (plain.length > 0) return plain;
	const found = irreducible(highs, problem, seconds);
	return found === null ? [] : [classified(problem, groups, found.demands, found.smallest)];
}

/** The group that exactly these entries make up. */
function groupOf(groups: (string | undefined)[], entries: number[]): string | null {
	const group = groups[entries[0] ?? -1];
	if (group === undefined || entries.some((entry) => groups[entry] !== group)) return null;
	return groups.filter((its) => its === group).length === entries.length ? group : null;
}

/** Causes that can be counted without a solver. */
function plainCauses(problem: Problem, groups: (string | undefined)[]): Cause[] {
	const { entryCount, examinerCount, teamSize, maxLoad, minLoad, experienced, unit, allowed } =
		problem;
	const causes: Cause[] = [];
	const unskilled: number[] = [];
	const pinsOf: number[][] = Array.from({ length: examinerCount }, () => []);
	const freeOf = new Int32Array(examinerCount);
	for (let entry = 0; entry < entryCount; entry++) {
		const free: number[] = [];
		const pins: number[] = [];
		for (let p = 0; p < examinerCount; p++) {
			const is = allowed[entry * examinerCount + p];
			if (is === pinned) {
				pins.push(p);
				pinsOf[p]?.push(entry);
			}
			if (is === forbidden) continue;
			freeOf[p] = (freeOf[p] ?? 0) + 1;
			if (is === pinned || (maxLoad[p] ?? 0) > 0) free.push(p);
		}
		const needed = teamSize[entry] ?? 0;
		if (pins.length > needed)
			causes.push({ kind: 'pins-exceed-team', entry, examiners: pins, teamSize: needed });
		for (const members of together(pins, unit))
			causes.push({ kind: 'pins-of-one-unit', entry, examiners: members });
		const found = new Set(free.map((p) => ((unit[p] ?? -1) < 0 ? -2 - p : unit[p]))).size;
		if (found < needed) causes.push({ kind: 'too-few-examiners', entry, found, needed });
		else if (!free.some((p) => experienced[p])) unskilled.push(entry);
	}
	pinsOf.forEach((entries, examiner) => {
		const most = maxLoad[examiner] ?? 0;
		if (entries.length > most)
			causes.push({ kind: 'pins-exceed-load', examiner, entries, maxLoad: most });
	});
	causes.push(...withoutExperience(unskilled, groups));
	for (let examiner = 0; examiner < examinerCount; examiner++) {
		const least = minLoad[examiner] ?? 0;
		const found = freeOf[examiner] ?? 0;
		if (least > found)
			causes.push({ kind: 'min-load-unreachable', examiner, minLoad: least, found });
	}
	return causes;
}

/** One cause for each group that lacks experience wholly, one for all the others. */
function withoutExperience(entries: number[], groups: (string | undefined)[]): Cause[] {
	if (entries.length === 0) return [];
	const by = new Map<string | undefined, number[]>();
	for (const entry of entries) by.set(groups[entry], [...(by.get(groups[entry]) ?? []), entry]);
	return [...by.values()].map((its) => ({
		kind: 'no-experienced',
		entries: its,
		group: groupOf(groups, its)
	}));
}

function together(examiners: number[], unit: Int32Array): number[][] {
	const by = new Map<number, number[]>();
	for (const p of examiners) {
		const its = unit[p] ?? -1;
		if (its >= 0) by.set(its, [...(by.get(its) ?? []), p]);
	}
	return [...by.values()].filter((members) => members.length > 1);
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** Says what a set of demands that cannot be met together means. */
function classified(
	problem: Problem,
	groups: (string | undefined)[],
	demands: Demand[],
	smallest: boolean
): Cause {
	const { examinerCount, allowed, maxLoad, minLoad, teamSize, experienced } = problem;
	const kinds = sorted(demands.map(({ kind }) => order.indexOf(kind))).map(
		(at) => order[at] ?? 'pin'
	);
	const only = (...of: Demand['kind'][]) => kinds.every((kind) => of.includes(kind));
	const entries = sorted(demands.flatMap((demand) => ('entry' in demand ? [demand.entry] : [])));
	const examiners = sorted(
		demands.flatMap((demand) => ('examiner' in demand ? [demand.examiner] : []))
	);
	const takes = (p: number) =>
		Math.min(
			maxLoad[p] ?? 0,
			entries.filter((entry) => allowed[entry * examinerCount + p] !== forbidden).length
		);
	const everybody = Array.from({ length: examinerCount }, (_, p) => p);
	const group = groupOf(groups, entries);
	if (only('team', 'max-load') && kinds.includes('team')) {
		const needed = sum(entries.map((entry) => teamSize[entry] ?? 0));
		const who = everybody.filter((p) => takes(p) > 0);
		const available = sum(who.map(takes));
		if (available < needed)
			return { kind: 'too-few-places', entries, examiners: who, needed, available, group };
	}
	if (only('experienced', 'max-load') && kinds.includes('experienced')) {
		const who = everybody.filter((p) => experienced[p] && takes(p) > 0);
		const available = sum(who.map(takes));
		const needed = entries.length;
		if (available < needed)
			return { kind: 'too-few-experienced', entries, examiners: who, needed, available, group };
	}
	if (only('min-load', 'team-most') && kinds.includes('min-load')) {
		const needed = sum(examiners.map((p) => minLoad[p] ?? 0));
		const places = sum(entries.map((entry) => teamSize[entry] ?? 0));
		if (places < needed)
			return { kind: 'min-loads-exceed-places', examiners, entries, needed, places };
	}
	const pins = demands.flatMap((demand): [number, number][] =>
		demand.kind === 'pin' ? [[demand.examiner, demand.entry]] : []
	);
	return { kind: 'combination', demands: kinds, examiners, entries, pins, smallest };
}

const order: Demand['kind'][] = [
	'team',
	'experienced',
	'one-unit',
	'max-load',
	'min-load',
	'team-most',
	'pin'
];
