// What it would cost to let somebody else take a place in the plan.
import { fitOf, type Fit } from './fit.ts';
import { loadsIn, type Place, type PlanFacts } from './plan.ts';
import { judgeLoad, judgeTeam, knownOf, worthOf, type Breach } from './worth.ts';

/** Whether a rule was broken before at least as badly: a team that lacks two may well lack one. */
const wasBroken = (before: readonly Breach[], breach: Breach) =>
	before.some((broken) =>
		broken.rule === 'team-size' && breach.rule === 'team-size'
			? Math.abs(breach.wanted - breach.size) <= Math.abs(broken.wanted - broken.size)
			: JSON.stringify(broken) === JSON.stringify(breach)
	);

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
					...after.breaches.filter((breach) => !wasBroken(before.breaches, breach)),
					...judgeLoad(known, examiner, load)
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
