// Who leads each team: someone experienced on it, and the leading spread as evenly as it can be.

type Team = { entryId: string; members: readonly string[] };

/**
 * Answers each team's lead by entry: whoever leads it already where they still can, else an experienced member, so that
 * nobody leads more teams than must be. A team with nobody experienced has no lead and is left out. The spread is made
 * even by moving a team along chains of other possible leads, from whoever leads most to whoever leads two fewer or less,
 * until there is no such chain; for equal tasks that is optimal (Harvey, Ladner, Lovász and Tamir, "Semi-matchings for
 * bipartite graphs and load balancing", 2006).
 */
export function chooseLeads(
	teams: readonly Team[],
	experienced: ReadonlySet<string>,
	leading: ReadonlyMap<string, string> = new Map()
): Map<string, string> {
	const lead = new Map<string, string>();
	const leads = new Map<string, Set<string>>();
	const able = new Map<string, string[]>();
	const give = (entryId: string, personId: string) => {
		const before = lead.get(entryId);
		if (before !== undefined) leads.get(before)?.delete(entryId);
		lead.set(entryId, personId);
		if (!leads.has(personId)) leads.set(personId, new Set());
		leads.get(personId)?.add(entryId);
	};
	const count = (personId: string) => leads.get(personId)?.size ?? 0;

	for (const { entryId, members } of teams) {
		const now = leading.get(entryId);
		const stays = now !== undefined && members.includes(now);
		const possible = stays ? [now] : members.filter((id) => experienced.has(id));
		if (possible.length > 0) able.set(entryId, possible);
	}
	for (const [entryId, possible] of [...able].sort((a, b) => a[1].length - b[1].length)) {
		const [fewest] = possible.toSorted((a, b) => count(a) - count(b));
		if (fewest !== undefined) give(entryId, fewest);
	}
	for (let moved = true; moved;) {
		moved = false;
		for (const most of [...leads.keys()].sort((a, b) => count(b) - count(a))) {
			const chain = chainFrom(most, able, leads, (to) => count(to) <= count(most) - 2);
			if (!chain) continue;
			for (const { entryId, to } of chain) give(entryId, to);
			moved = true;
			break;
		}
	}
	return lead;
}

/** The shortest chain of hand-overs from a person to someone who is wanted, or undefined. */
function chainFrom(
	from: string,
	able: ReadonlyMap<string, readonly string[]>,
	leads: ReadonlyMap<string, ReadonlySet<string>>,
	wanted: (personId: string) => boolean
): { entryId: string; to: string }[] | undefined {
	const reached = new Map<string, { entryId: string; to: string }[]>([[from, []]]);
	const next = [from];
	for (let person = next.shift(); person !== undefined; person = next.shift()) {
		const so = reached.get(person) ?? [];
		for (const entryId of leads.get(person) ?? []) {
			for (const to of able.get(entryId) ?? []) {
				if (reached.has(to)) continue;
				const chain = [...so, { entryId, to }];
				if (wanted(to)) return chain;
				reached.set(to, chain);
				next.push(to);
			}
		}
	}
	return undefined;
}
