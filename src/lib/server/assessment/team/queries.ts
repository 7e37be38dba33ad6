// Who is on an entry's team, and who could be.
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { holdersOf, query, type PersonRow } from '../../people/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { conflictsIn, withoutConflict } from '../conflicts/queries.ts';
import { noConflict, whyNot } from '../conflicts/rules.ts';
import { completedTraining } from '../training/queries.ts';
import { asksForTraining } from '../training/rules.ts';
import type { Candidate } from './rules.ts';

export type TeamMember = Pick<PersonRow, 'name' | 'email' | 'locale'> & {
	personId: string;
	lead: boolean;
};

/** The teams of some entries now, each with its lead first. */
export async function teamsOf(
	tx: Tx,
	actor: Actor,
	entryIds: string[]
): Promise<Map<string, TeamMember[]>> {
	const teams = new Map<string, TeamMember[]>(entryIds.map((id) => [id, []]));
	const rows = await holdersOf(tx, actor, ['examiner', 'lead_examiner'], { entryIds });
	for (const row of rows) {
		const team = teams.get(row.entryId ?? '');
		if (!team) continue;
		const lead = row.role === 'lead_examiner';
		const known = team.find(({ personId }) => personId === row.id);
		if (known) known.lead ||= lead;
		else {
			const { id: personId, name, email, locale } = row;
			team.push({ personId, name, email, locale, lead });
		}
	}
	for (const team of teams.values())
		team.sort((one, other) => Number(other.lead) - Number(one.lead));
	return teams;
}

/** The team of one entry now, its lead first. */
export async function teamOf(tx: Tx, actor: Actor, entryId: string): Promise<TeamMember[]> {
	return (await teamsOf(tx, actor, [entryId])).get(entryId) ?? [];
}

/**
 * Those of an entry's team whom mail about it may go to. Whoever comes into conflict when the team has agreed keeps the
 * place in it, and is told nothing more.
 */
export async function teamToTell(tx: Tx, actor: Actor, entryId: string): Promise<TeamMember[]> {
	// The unit may cause mail to a team that it may not see.
	const team = await bySystemWithin(tx, actor, (system) => teamOf(tx, system, entryId));
	const members = team.map((member) => ({ ...member, id: member.personId }));
	const told = new Set((await withoutConflict(tx, actor, entryId, members)).map(({ id }) => id));
	return team.filter(({ personId }) => told.has(personId));
}

/** The edition's examiners, each with the conflict of interest they have with the entry, if any. */
export async function candidatesFor(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess
): Promise<Candidate[]> {
	const pool = await holdersOf(tx, actor, ['examiner'], {
		editionId: entry.edition.id,
		entryId: null
	});
	const conflicts = (await conflictsIn(tx, actor, entry.edition.id, entry.id)).get(entry.id);
	const completed = asksForTraining(entry.assessment)
		? await completedTraining(tx, actor, entry.edition.id)
		: null;
	return pool.map((person) => ({
		personId: person.id,
		name: person.name,
		organisationId: person.organisationId,
		conflict: whyNot(conflicts?.get(person.id) ?? noConflict),
		trained: completed === null || completed.has(person.id)
	}));
}

export type TeamDesk = {
	entry: EntryToAssess;
	team: TeamMember[];
	/** With how many entries of the edition each has already. */
	candidates: (Candidate & { entries: number })[];
};

/** For the office: an entry with its team and everyone who could be chosen. */
export async function teamDesk(actor: Actor, entryId: string): Promise<Outcome<TeamDesk>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return query(actor, 'team.appoint', about, async (tx) => {
		const held = await holdersOf(tx, actor, ['examiner'], { editionId: entry.edition.id });
		const candidates = await candidatesFor(tx, actor, entry);
		return {
			entry,
			team: await teamOf(tx, actor, entryId),
			candidates: candidates.map((each) => ({
				...each,
				entries: held.filter(({ id, entryId: on }) => id === each.personId && on !== null).length
			}))
		};
	});
}
