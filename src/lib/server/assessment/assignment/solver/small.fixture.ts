// Small random instances, and what can be said about them by trying everything.
import fc from 'fast-check';
import type { Demand } from './irreducible.ts';
import { forbidden, pinned, type Instance, type Problem } from './problem.ts';

/** Instances of at most five examiners and three entries, with conflicts, pins, least loads, units and few experienced. */
export const smallInstance = fc
	.record({
		examiners: fc.array(
			fc.record({
				maxLoad: fc.integer({ min: 0, max: 3 }),
				minLoad: fc.constantFrom(0, 0, 0, 1),
				experienced: fc.boolean(),
				unit: fc.constantFrom(undefined, undefined, 'a', 'b')
			}),
			{ minLength: 2, maxLength: 5 }
		),
		entries: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
		scores: fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 15, maxLength: 15 }),
		kinds: fc.array(fc.constantFrom('free', 'free', 'free', 'free', 'free', 'conflict', 'pin'), {
			minLength: 15,
			maxLength: 15
		}),
		half: fc.boolean()
	})
	.map(({ examiners, entries, scores, kinds, half }): Instance => {
		const pairs = entries.flatMap((_, e) => examiners.map((__, p) => ({ p, e, at: e * 5 + p })));
		return {
			examiners: examiners.map((one, p) => ({
				...one,
				minLoad: Math.min(one.minLoad, one.maxLoad),
				id: `p${p}`
			})),
			entries: entries.map((teamSize, e) => ({ id: `e${e}`, teamSize })),
			fit: pairs.map(({ p, e, at }) => [`p${p}`, `e${e}`, (scores[at] ?? 0) / (half ? 2 : 1)]),
			conflicts: pairs.flatMap(({ p, e, at }): [string, string][] =>
				kinds[at] === 'conflict' ? [[`p${p}`, `e${e}`]] : []
			),
			pins: pairs.flatMap(({ p, e, at }): [string, string][] =>
				kinds[at] === 'pin' && p === e ? [[`p${p}`, `e${e}`]] : []
			)
		};
	});

/** Every demand of a problem. */
export function demandsOf(problem: Problem): Demand[] {
	const { entryCount, examinerCount, allowed, unit } = problem;
	const demands: Demand[] = [];
	for (let entry = 0; entry < entryCount; entry++) {
		demands.push(
			{ kind: 'team', entry },
			{ kind: 'team-most', entry },
			{ kind: 'experienced', entry }
		);
		for (const its of new Set(unit))
			if (its >= 0) demands.push({ kind: 'one-unit', entry, unit: its });
		for (let examiner = 0; examiner < examinerCount; examiner++)
			if (allowed[entry * examinerCount + examiner] === pinned)
				demands.push({ kind: 'pin', examiner, entry });
	}
	for (let examiner = 0; examiner < examinerCount; examiner++)
		demands.push({ kind: 'max-load', examiner }, { kind: 'min-load', examiner });
	return demands;
}

/** The best worst fit and total among everything that meets the demands; null where nothing does. */
export function byTryingAll(
	problem: Problem,
	demands: Demand[] = demandsOf(problem)
): { minFit: number; totalFit: number } | null {
	const { entryCount, examinerCount } = problem;
	const asked = (kind: Demand['kind'], of: { entry?: number; examiner?: number }) =>
		demands.some(
			(one) =>
				one.kind === kind &&
				(of.entry === undefined || ('entry' in one && one.entry === of.entry)) &&
				(of.examiner === undefined || ('examiner' in one && one.examiner === of.examiner))
		);
	const teamsOf = Array.from({ length: entryCount }, (_, entry) =>
		Array.from({ length: 2 ** examinerCount }, (__, bits) => bits).filter((bits) =>
			teamMeets(problem, entry, bits, demands, asked)
		)
	);
	const most = Array.from({ length: examinerCount }, (_, examiner) =>
		asked('max-load', { examiner }) ? (problem.maxLoad[examiner] ?? 0) : Infinity
	);
	const least = Array.from({ length: examinerCount }, (_, examiner) =>
		asked('min-load', { examiner }) ? (problem.minLoad[examiner] ?? 0) : 0
	);
	let best: { minFit: number; totalFit: number } | null = null;
	const load = new Array<number>(examinerCount).fill(0);
	const go = (entry: number, minFit: number, totalFit: number) => {
		if (entry === entryCount) {
			if (load.some((its, p) => its < (least[p] ?? 0))) return;
			if (!best || minFit > best.minFit || (minFit === best.minFit && totalFit > best.totalFit))
				best = { minFit, totalFit };
			return;
		}
		for (const bits of teamsOf[entry] ?? []) {
			const members = membersOf(bits, examinerCount);
			if (members.some((p) => (load[p] ?? 0) + 1 > (most[p] ?? 0))) continue;
			for (const p of members) load[p] = (load[p] ?? 0) + 1;
			const fit = members.reduce(
				(sum, p) => sum + (problem.fit[entry * examinerCount + p] ?? 0),
				0
			);
			go(entry + 1, Math.min(minFit, fit), totalFit + fit);
			for (const p of members) load[p] = (load[p] ?? 0) - 1;
		}
	};
	go(0, Infinity, 0);
	return best;
}

const membersOf = (bits: number, count: number) =>
	Array.from({ length: count }, (_, p) => p).filter((p) => bits & (1 << p));

function teamMeets(
	problem: Problem,
	entry: number,
	bits: number,
	demands: Demand[],
	asked: (kind: Demand['kind'], of: { entry?: number; examiner?: number }) => boolean
): boolean {
	const { examinerCount, allowed, unit, experienced, teamSize } = problem;
	const members = membersOf(bits, examinerCount);
	const size = teamSize[entry] ?? 0;
	if (members.some((p) => allowed[entry * examinerCount + p] === forbidden)) return false;
	if (asked('team', { entry }) && members.length < size) return false;
	if (asked('team-most', { entry }) && members.length > size) return false;
	if (asked('experienced', { entry }) && !members.some((p) => experienced[p])) return false;
	return demands.every((one) => {
		if (!('entry' in one) || one.entry !== entry) return true;
		if (one.kind === 'one-unit') return members.filter((p) => unit[p] === one.unit).length <= 1;
		if (one.kind === 'pin') return members.includes(one.examiner);
		return true;
	});
}
