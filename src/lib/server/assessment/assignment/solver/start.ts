// Where the search begins: what each examiner's time is worth, roughly, and the pairs that look best at those prices.
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
			for (let examiner = 0; examiner < examinerCount; examiner++) {
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

/** For each entry the pairs with the most fit above price, some of them with experience. */
export function startingPairs(problem: Problem): number[] {
	const { entryCount, examinerCount, fit, allowed, teamSize, experienced } = problem;
	const price = roughPrices(problem);
	const places: number[] = [];
	for (let entry = 0; entry < entryCount; entry++) {
		const base = entry * examinerCount;
		const value = (examiner: number) => (fit[base + examiner] ?? 0) - (price[examiner] ?? 0);
		const count = Math.max(9, 4 * (teamSize[entry] ?? 0));
		const best = largest(examinerCount, count, (p) =>
			allowed[base + p] === forbidden ? undefined : value(p)
		);
		const skilled = best.some((p) => experienced[p])
			? []
			: largest(examinerCount, 3, (p) =>
					allowed[base + p] === forbidden || !experienced[p] ? undefined : value(p)
				);
		for (const examiner of [...best, ...skilled]) places.push(base + examiner);
	}
	return places;
}

/** The numbers below `of` with the largest values, at most `count`; those without a value are left out. */
export function largest(
	of: number,
	count: number,
	value: (n: number) => number | undefined
): number[] {
	const found: number[] = [];
	const values: number[] = [];
	for (let n = 0; n < of; n++) {
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
		const best = largest(examinerCount, size - fixed.length, (p) =>
			allowed[base + p] === pinned ? undefined : free(p)
		);
		const team = [...fixed, ...best];
		if (!team.some((p) => experienced[p]) && best.length > 0) {
			const [skilled] = largest(examinerCount, 1, (p) => (experienced[p] ? free(p) : undefined));
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
