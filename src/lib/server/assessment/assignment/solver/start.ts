// Where the search begins: what each examiner's time is worth, roughly, and the pairs that look best at those prices.
import { greedy } from './greedy.ts';
import { forbidden, pinned, type Problem } from './problem.ts';

const rounds = 30;

/**
 * A price for each examiner's time, by subgradient steps on the Lagrangian of the loads (Held, Wolfe and Crowder 1974): who is wanted
 * by more entries than there is time for becomes dearer. Rough; it only decides with which pairs the exact method begins.
 */
export function roughPrices(problem: Problem): Float64Array {
	const { entryCount, examinerCount, fit, allowed, teamSize, maxLoad } = problem;
	const price = new Float64Array(examinerCount);
	const wanted = new Int32Array(examinerCount);
	let spread = 0;
	for (const score of fit) spread = Math.max(spread, Math.abs(score));
	const largest = Math.max(1, ...teamSize);
	const best = new Float64Array(largest);
	const who = new Int32Array(largest);
	for (let round = 0; round < rounds; round++) {
		wanted.fill(0);
		for (let entry = 0; entry < entryCount; entry++) {
			const size = teamSize[entry] ?? 0;
			best.fill(Number.NEGATIVE_INFINITY);
			who.fill(-1);
			const base = entry * examinerCount;
			const turn = turnOf(entry, examinerCount);
			for (let n = 0; n < examinerCount; n++) {
				const examiner = n + turn < examinerCount ? n + turn : n + turn - examinerCount;
				if (allowed[base + examiner] === forbidden) continue;
				const value = (fit[base + examiner] ?? 0) - (price[examiner] ?? 0);
				let at = size - 1;
				if (value <= (best[at] ?? 0)) continue;
				for (; at > 0 && value > (best[at - 1] ?? 0); at--) {
					best[at] = best[at - 1] ?? 0;
					who[at] = who[at - 1] ?? -1;
				}
				best[at] = value;
				who[at] = examiner;
			}
			for (let at = 0; at < size; at++) {
				const examiner = who[at] ?? -1;
				if (examiner >= 0) wanted[examiner] = (wanted[examiner] ?? 0) + 1;
			}
		}
		const step = (0.3 * spread) / (1 + 0.3 * round);
		for (let examiner = 0; examiner < examinerCount; examiner++) {
			const room = Math.max(1, maxLoad[examiner] ?? 0);
			const over = ((wanted[examiner] ?? 0) - (maxLoad[examiner] ?? 0)) / room;
			price[examiner] = Math.max(0, (price[examiner] ?? 0) + step * Math.min(1, over));
		}
	}
	return price;
}

/** Where an entry begins to look, so that not all of them meet the same examiners first among equals. */
export const turnOf = (entry: number, examinerCount: number) => (entry * 7919) % examinerCount;

/** For each entry the pairs with the most fit above price, some of them with experience. */
export function startingPairs(problem: Problem): {
	places: number[];
	byHand: number[] | null;
	/** No assignment has a larger total: what the best teams are worth at these prices, and all the time there is. */
	totalAtMost: number;
} {
	const { entryCount, examinerCount, fit, allowed, teamSize, experienced } = problem;
	const price = roughPrices(problem);
	// An assignment that can be had, or nearly: so that the first program lacks little.
	const byHand = greedy(problem, price);
	const places = [...byHand];
	let totalAtMost = problem.maxLoad.reduce((sum, most, p) => sum + most * (price[p] ?? 0), 0);
	for (let entry = 0; entry < entryCount; entry++) {
		const base = entry * examinerCount;
		const value = (examiner: number) => (fit[base + examiner] ?? 0) - (price[examiner] ?? 0);
		const count = Math.max(9, 4 * (teamSize[entry] ?? 0));
		const turn = turnOf(entry, examinerCount);
		const best = largest(examinerCount, count, turn, (p) =>
			allowed[base + p] === forbidden ? undefined : value(p)
		);
		for (const p of best.slice(0, teamSize[entry])) totalAtMost += value(p);
		const skilled = best.some((p) => experienced[p])
			? []
			: largest(examinerCount, 3, turn, (p) =>
					allowed[base + p] === forbidden || !experienced[p] ? undefined : value(p)
				);
		for (const examiner of [...best, ...skilled]) places.push(base + examiner);
	}
	return { places, byHand: isWhole(problem, byHand) ? byHand : null, totalAtMost };
}

/** Whether the pairs, which keep the rules of teams and the largest loads, also fill every team and every least load. */
function isWhole(problem: Problem, used: number[]): boolean {
	const { examinerCount, teamSize, minLoad, maxLoad, experienced, unit } = problem;
	const size = new Int32Array(teamSize.length);
	const skilled = new Uint8Array(teamSize.length);
	const load = new Int32Array(examinerCount);
	const units = new Set<number>();
	let twice = false;
	for (const place of used) {
		const entry = Math.floor(place / examinerCount);
		const examiner = place - entry * examinerCount;
		size[entry] = (size[entry] ?? 0) + 1;
		load[examiner] = (load[examiner] ?? 0) + 1;
		if (experienced[examiner]) skilled[entry] = 1;
		const its = unit[examiner] ?? -1;
		if (its < 0) continue;
		if (units.has(entry * examinerCount + its)) twice = true;
		units.add(entry * examinerCount + its);
	}
	return (
		!twice &&
		size.every((its, entry) => its === teamSize[entry] && skilled[entry] === 1) &&
		load.every((its, p) => its >= (minLoad[p] ?? 0) && its <= (maxLoad[p] ?? 0))
	);
}
/** The numbers below `of` with the largest values, at most `count`; those without a value are left out. */
export function largest(
	of: number,
	count: number,
	turn: number,
	value: (n: number) => number | undefined
): number[] {
	const found: number[] = [];
	const values: number[] = [];
	for (let i = 0; i < of; i++) {
		const n = i + turn < of ? i + turn : i + turn - of;
		const its = value(n);
		if (its === undefined) continue;
		if (found.length === count && its <= (values[count - 1] ?? 0)) continue;
		let at = Math.min(found.length, count - 1);
		for (; at > 0 && its > (values[at - 1] ?? 0); at--) {
			found[at] = found[at - 1] ?? 0;
			values[at] = values[at - 1] ?? 0;
		}
		found[at] = n;
		values[at] = its;
	}
	return found;
}

/** No entry's worst fit can be above what the best team for some one entry alone reaches. */
export function worstAtMost(problem: Problem): number {
	const { entryCount, examinerCount, fit, allowed, teamSize, experienced } = problem;
	let worst = Number.POSITIVE_INFINITY;
	for (let entry = 0; entry < entryCount; entry++) {
		const base = entry * examinerCount;
		const size = teamSize[entry] ?? 0;
		const free = (p: number) =>
			allowed[base + p] === forbidden ? undefined : (fit[base + p] ?? 0);
		const fixed = pinnedTo(problem, entry);
		const best = largest(examinerCount, size - fixed.length, 0, (p) =>
			allowed[base + p] === pinned ? undefined : free(p)
		);
		const team = [...fixed, ...best];
		if (!team.some((p) => experienced[p]) && best.length > 0) {
			const [skilled] = largest(examinerCount, 1, 0, (p) => (experienced[p] ? free(p) : undefined));
			if (skilled !== undefined) team[team.length - 1] = skilled;
		}
		worst = Math.min(
			worst,
			team.reduce((sum, p) => sum + (fit[base + p] ?? 0), 0)
		);
	}
	return worst;
}

export function pinnedTo(problem: Problem, entry: number): number[] {
	const base = entry * problem.examinerCount;
	const found: number[] = [];
	for (let p = 0; p < problem.examinerCount; p++)
		if (problem.allowed[base + p] === pinned) found.push(p);
	return found;
}
