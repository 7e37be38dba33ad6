// What a plan would change: of each team who goes out and who comes in, compared with the team that there is now.
import type { Place, PlanEntry, PlanFacts } from './plan.ts';

export type Member = { personId: string; name: string };

/** `new`: there is no team now. `lead` says who would lead instead of whom among those who stay or come. */
export type TeamChange = {
	kind: 'new' | 'changed' | 'same';
	out: Member[];
	in: Member[];
	newLead: Member | null;
};

export type PlanChanges = {
	/** By planned entry. */
	teams: ReadonlyMap<string, TeamChange>;
	fresh: number;
	changed: number;
	/** Teams that stay as they are, in the plan or outside it. */
	same: number;
	/** Entries that have no team and get none. */
	without: number;
};

/** Answers what a plan changes, for all the entries of a round. */
export function changesIn(facts: PlanFacts, places: readonly Place[]): PlanChanges {
	const names = new Map(facts.examiners.map(({ personId, name }) => [personId, name]));
	const byEntry = Map.groupBy(places, ({ entryId }) => entryId);
	const teams = new Map(
		facts.entries.flatMap((entry) => {
			const planned = entry.finished ? undefined : byEntry.get(entry.id);
			return planned ? [[entry.id, changeOf(entry, planned, names)] as const] : [];
		})
	);
	const count = (kind: TeamChange['kind']) =>
		[...teams.values()].filter((change) => change.kind === kind).length;
	const others = facts.entries.filter(({ id }) => !teams.has(id));
	const standing = others.filter(({ team }) => team.length > 0).length;
	return {
		teams,
		fresh: count('new'),
		changed: count('changed'),
		same: count('same') + standing,
		without: others.length - standing
	};
}

function changeOf(
	{ team }: PlanEntry,
	planned: readonly Place[],
	names: ReadonlyMap<string, string>
): TeamChange {
	const member = ({ personId }: Place): Member => ({
		personId,
		name: names.get(personId) ?? team.find((m) => m.personId === personId)?.name ?? '–'
	});
	const goesOut = team.filter((one) => !planned.some(({ personId }) => personId === one.personId));
	const comesIn = planned.filter((one) => !team.some(({ personId }) => personId === one.personId));
	const leads = planned.find(({ lead }) => lead);
	const led = team.find(({ lead }) => lead);
	const anotherLeads = team.length > 0 && leads !== undefined && leads.personId !== led?.personId;
	const differs = goesOut.length > 0 || comesIn.length > 0 || anotherLeads;
	return {
		kind: team.length === 0 ? 'new' : differs ? 'changed' : 'same',
		out: goesOut.map(({ personId, name }) => ({ personId, name })),
		in: comesIn.map(member),
		newLead: anotherLeads ? member(leads) : null
	};
}
