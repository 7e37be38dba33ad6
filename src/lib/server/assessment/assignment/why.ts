// Why a plan gives an entry just the team that it does, and not somebody who would suit better.
import { isNear } from '#lib/shared/postcode.ts';
import { fitOf, mostFit, type Fit } from './fit.ts';
import {
	byId,
	inConflict,
	loadsIn,
	type Place,
	type PlanEntry,
	type PlanExaminer,
	type PlanFacts
} from './plan.ts';
import { idsBy, knownOf, worthOf, type PlanWorth } from './worth.ts';

/** Why somebody who suits an entry better than the team's least fitting is not on it. */
export type Passed = {
	personId: string;
	points: number;
	because: 'conflict' | 'not-trained' | 'away' | 'full' | 'same-unit' | 'needed-elsewhere';
};

export type Why = {
	members: (Fit & {
		personId: string;
		load: number;
		maxLoad: number;
		kept: boolean;
		/** Sets out from near the unit, as far as both are known. */
		near: boolean;
	})[];
	fit: number;
	most: number;
	/** Whether no team in the plan suits its entry less. */
	worstOff: boolean;
	/** Those who would suit better, the best first, and why each is not chosen. */
	passed: Passed[];
};

/** Answers, by entry, why each of some entries has just this team in a plan. */
export function whyThese(
	facts: PlanFacts,
	places: readonly Place[],
	entries: readonly PlanEntry[],
	worth: PlanWorth = worthOf(facts, places)
): Map<string, Why> {
	const { examiners, kept } = knownOf(facts);
	const loads = loadsIn(facts, places);
	const onTeam = idsBy(places);
	const worths = byId(worth.teams, ({ entryId }) => entryId);
	return new Map(entries.map((entry) => [entry.id, whyOf(entry)]));

	function whyOf(entry: PlanEntry): Why {
		const on = onTeam.get(entry.id) ?? [];
		const team = on.flatMap((id) => examiners.get(id) ?? []);
		const members = team.map((examiner) => ({
			personId: examiner.personId,
			...fitOf(examiner, entry),
			load: loads.get(examiner.personId) ?? 0,
			maxLoad: examiner.maxLoad,
			kept: kept.get(entry.id)?.includes(examiner.personId) ?? false,
			near: isNear(examiner.postcode, entry.postcode)
		}));
		const least = members.reduce((so, { points }) => Math.min(so, points), mostFit);
		const units = new Set(team.flatMap(({ unit }) => unit ?? []));
		const passed = facts.examiners.flatMap((examiner): Passed[] => {
			const { personId } = examiner;
			if (on.includes(personId)) return [];
			const { points } = fitOf(examiner, entry);
			if (points <= least) return [];
			return [{ personId, points, because: becauseOf(entry, examiner, units) }];
		});
		const own = worths.get(entry.id);
		return {
			members,
			fit: own?.fit ?? 0,
			most: own?.most ?? 0,
			worstOff: own?.fit === worth.minFit,
			passed: passed.sort((one, other) => other.points - one.points)
		};
	}

	function becauseOf(
		entry: PlanEntry,
		{ personId, barred, unit, maxLoad }: PlanExaminer,
		units: ReadonlySet<string>
	): Passed['because'] {
		if (inConflict(facts, entry.id, personId)) return 'conflict';
		if (barred) return barred;
		if ((loads.get(personId) ?? 0) >= maxLoad) return 'full';
		return unit !== null && units.has(unit) ? 'same-unit' : 'needed-elsewhere';
	}
}
