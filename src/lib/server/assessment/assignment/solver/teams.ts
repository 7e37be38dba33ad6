// The exact method for a city: every possible team of every entry is a column (Dantzig and Wolfe 1960), so that the rules within a
// team and the demand on its fit hold by themselves, and the relaxation is nearly whole. For instances whose teams can be counted.
import type { Highs } from 'highs';
import { Master } from './master.ts';
import { possibleTeams } from './possible.ts';
import type { Problem } from './problem.ts';

export type BestTeams = {
	used: number[];
	/** The worst fit that was reached; nothing larger can be. */
	worst: number;
	totalBound: number;
};

/**
 * The best worst fit and then the best total, both proven, knowing that the worst fit is at most `bound` and that at least `least` can
 * be reached; null where the teams are too many or the time was too short.
 */
export function bestTeams(
	highs: Highs,
	problem: Problem,
	least: number,
	bound: number,
	seconds: number
): BestTeams | null {
	const end = performance.now() + seconds * 1000;
	const all = possibleTeams(problem, least);
	if (all === null) return null;
	const levels = [...new Set(all.map(({ fit }) => fit))]
		.filter((fit) => fit <= bound + 1e-9)
		.sort((one, other) => other - one);
	const relaxed = new Map<number, Master>();
	const masterAt = (at: number) => {
		const there = relaxed.get(at);
		if (there) return there;
		const level = levels[at] ?? least;
		const made = new Master(
			highs,
			problem,
			all.filter(({ fit }) => fit >= level - 1e-9)
		);
		made.settle();
		relaxed.set(at, made);
		return made;
	};
	try {
		// Upwards from the known end: the first level that the relaxation cannot rule out.
		let no = -1;
		let yes = levels.length - 1;
		for (let stride = 1; no + stride < yes; stride *= 2) {
			if (performance.now() > end) return null;
			if (masterAt(no + stride).possible) yes = no + stride;
			else no += stride;
		}
		while (yes - no > 1) {
			if (performance.now() > end) return null;
			const middle = (yes + no) >> 1;
			if (masterAt(middle).possible) yes = middle;
			else no = middle;
		}
		for (let at = Math.max(0, yes); at < levels.length; at++) {
			const master = masterAt(at);
			if (!master.possible) continue;
			const found = master.whole(end, problem.step);
			if (found === 'late') return null;
			if (found) return { ...found, worst: levels[at] ?? least };
		}
		return null;
	} finally {
		for (const master of relaxed.values()) master.dispose();
	}
}
