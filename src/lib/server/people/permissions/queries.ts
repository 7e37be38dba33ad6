// Which roles somebody holds towards a thing, from the appointments.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isSilenced, type Action, type Role } from './rules.ts';

/** What an action is about: an entry (with its edition), an edition, or the house as a whole. */
export type About = { entryId?: string; editionId?: string };

const ofTheUnit = (role: string) => role === 'applicant' || role === 'reader';

/** Answers whether the actor has a conflict of interest with an entry, by whatever speaks for one and the office's pins. */
export async function hasConflict(tx: Tx, actor: Actor, entryId: string): Promise<boolean> {
	if (actor.kind !== 'person') return false;
	const { rows } = await sql<{ conflict: boolean }>`
		select people.has_conflict(${entryId}::uuid) as conflict
	`.execute(tx);
	return rows[0]?.conflict ?? false;
}

/** The entries of whose assessment the actor is told nothing: those that they have a conflict of interest with. */
export async function silencedFor(tx: Tx, actor: Actor): Promise<Set<string>> {
	if (actor.kind !== 'person') return new Set();
	const { rows } = await sql<{ id: string }>`
		select id from unnest(people.silenced()) as id
	`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}

/**
 * Answers the roles the actor holds towards the thing. A role on an entry counts for that entry only, a role on an
 * edition for the edition and, for its panel, for the entries in it; someone with a conflict of interest holds neither,
 * nor the office where the action would tell of the assessment.
 */
export async function rolesToward(
	tx: Tx,
	actor: Actor,
	about: About,
	action?: Action
): Promise<Set<Role>> {
	const held = new Set<Role>(['visitor']);
	if (actor.kind !== 'person') return held;
	held.add('person');
	const rows = await tx
		.selectFrom('people.appointment as a')
		.select(['a.role', 'a.edition_id', 'a.entry_id'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.person_id', '=', actor.personId)
		.where('a.until', 'is', null)
		.execute();
	const conflict = about.entryId ? await hasConflict(tx, actor, about.entryId) : false;
	for (const row of rows) {
		const role = row.role as Role;
		if (role === 'auditor') held.add(role);
		else if (role === 'office') {
			if (!(conflict && action && isSilenced(action))) held.add(role);
		} else if (ofTheUnit(role)) {
			if (about.entryId && row.entry_id === about.entryId) held.add(role);
		} else if (conflict) continue;
		else if (row.entry_id) {
			if (row.entry_id === about.entryId) held.add(role);
		} else if (row.edition_id && row.edition_id === about.editionId) {
			// A place in the examiners' pool gives no right to any entry.
			if (role === 'panel_member' || role === 'panel_chair' || !about.entryId) held.add(role);
		}
	}
	if (held.has('panel_chair')) held.add('panel_member');
	if (held.has('lead_examiner')) held.add('examiner');
	return held;
}

/** What somebody can be in the house at all, for the menu: each kind of role once, with what it is held on. */
export type Standing = { role: Role; editionId: string | null; entryId: string | null };

/** Answers every role the actor holds now, on whatever. */
export async function standingOf(tx: Tx, actor: Actor): Promise<Standing[]> {
	if (actor.kind !== 'person') return [];
	const rows = await tx
		.selectFrom('people.appointment as a')
		.select(['a.role', 'a.edition_id', 'a.entry_id'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.person_id', '=', actor.personId)
		.where('a.until', 'is', null)
		.orderBy('a.since')
		.execute();
	return rows.map((row) => ({
		role: row.role as Role,
		editionId: row.edition_id,
		entryId: row.entry_id
	}));
}
