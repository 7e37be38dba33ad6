// What one would do by hand, as a measure: in rounds, each entry in turn takes the best examiner that is left.
import { forbidden, pinned, type Problem } from './problem.ts';

/**
 * Answers the pairs by their places; teams may be short where nobody is left. With prices, the best is who has the most fit above
 * price.
 */
export function greedy(problem: Problem, price?: Float64Array): number[] {
	const { entryCount, examinerCount, teamSize, maxLoad, experienced, unit, fit, allowed } = problem;
	const load = new Int32Array(examinerCount);
	const teams: number[][] = Array.from({ length: entryCount }, () => []);
	const used: number[] = [];
	const take = (entry: number, examiner: number) => {
		teams[entry]?.push(examiner);
		load[examiner] = (load[examiner] ?? 0) + 1;
		used.push(entry * examinerCount + examiner);
	};
	allowed.forEach((is, place) => {
		const entry = Math.floor(place / examinerCount);
		if (is === pinned) take(entry, place - entry * examinerCount);
	});
	for (let round = 0; round < Math.max(0, ...teamSize); round++) {
		for (let entry = 0; entry < entryCount; entry++) {
			const team = teams[entry] ?? [];
			if (team.length >= (teamSize[entry] ?? 0)) continue;
			// The first one is experienced, so that the rule is kept without looking back.
			const needed = !team.some((member) => experienced[member]);
			let best = -1;
			let most = 0;
			for (let p = 0; p < examinerCount; p++) {
				if (allowed[entry * examinerCount + p] === forbidden || team.includes(p)) continue;
				if ((load[p] ?? 0) >= (maxLoad[p] ?? 0) || (needed && !experienced[p])) continue;
				const its = unit[p] ?? -1;
				if (its >= 0 && team.some((member) => unit[member] === its)) continue;
				const value = (fit[entry * examinerCount + p] ?? 0) - (price?.[p] ?? 0);
				if (best >= 0 && value <= most) continue;
				best = p;
				most = value;
			}
			if (best >= 0) take(entry, best);
		}
	}
	return used;
}
