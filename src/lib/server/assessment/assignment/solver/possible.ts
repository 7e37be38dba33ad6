// Every team that could be: those that keep the rules within a team and reach a least fit.
import { forbidden, pinned, type Problem } from './problem.ts';

const mostTeams = 500_000;

export type Team = { entry: number; members: number[]; fit: number };

/** Every team that keeps the rules and has at least this fit; null where they are too many. */
export function possibleTeams(problem: Problem, least: number): Team[] | null {
	const { entryCount, examinerCount, teamSize, allowed, unit, experienced, fit, maxLoad } = problem;
	const teams: Team[] = [];
	let looked = 0;
	for (let entry = 0; entry < entryCount; entry++) {
		const base = entry * examinerCount;
		const pins: number[] = [];
		const free: number[] = [];
		for (let p = 0; p < examinerCount; p++) {
			if (allowed[base + p] === pinned) pins.push(p);
			else if (allowed[base + p] !== forbidden && (maxLoad[p] ?? 0) > 0) free.push(p);
		}
		// Best first, so that what cannot reach the least fit any more is left at once.
		free.sort((one, other) => (fit[base + other] ?? 0) - (fit[base + one] ?? 0));
		const size = teamSize[entry] ?? 0;
		const units = new Set(pins.map((p) => unit[p] ?? -1).filter((its) => its >= 0));
		const members = [...pins];
		const go = (from: number, sum: number): boolean => {
			if (++looked > 4 * mostTeams) return false;
			const open = size - members.length;
			if (open === 0) {
				if (sum >= least - 1e-9 && members.some((p) => experienced[p])) {
					if (teams.length >= mostTeams) return false;
					teams.push({ entry, members: [...members], fit: sum });
				}
				return true;
			}
			for (let at = from; at + open <= free.length; at++) {
				const p = free[at] ?? 0;
				let best = sum;
				for (let next = at; next < at + open; next++) best += fit[base + (free[next] ?? 0)] ?? 0;
				if (best < least - 1e-9) return true;
				const its = unit[p] ?? -1;
				if (its >= 0 && units.has(its)) continue;
				members.push(p);
				if (its >= 0) units.add(its);
				const on = go(at + 1, sum + (fit[base + p] ?? 0));
				members.pop();
				units.delete(its);
				if (!on) return false;
			}
			return true;
		};
		if (
			!go(
				0,
				pins.reduce((sum, p) => sum + (fit[base + p] ?? 0), 0)
			)
		)
			return null;
	}
	return teams;
}
