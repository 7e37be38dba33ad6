// Which roles somebody holds towards a thing, from the appointments.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Role } from './rules.ts';

/** What an action is about: an entry (with its edition), an edition, or the house as a whole. */
export type About = { entryId?: string; editionId?: string };

const ofTheUnit = (role: string) => role === 'applicant' || role === 'reader';

/**
 * Answers the roles the actor holds towards the thing. A role on an entry counts for that entry only, a role on an
 * edition for the edition and, for its panel, for the entries in it; someone with a conflict of interest holds neither.
 */
export async function rolesToward(tx: Tx, actor: Actor, about: About): Promise<Set<Role>> {
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
	const conflict = about.entryId
		? await tx
				.selectFrom('people.conflict as c')
				.select('c.id')
				.where('c.organiser_id', '=', actor.organiserId)
				.where('c.person_id', '=', actor.personId)
				.where('c.entry_id', '=', about.entryId)
				.executeTakeFirst()
		: undefined;
	// Nobody assesses or decides what they have written, or read along with, themselves.
	const own = rows.some((row) => ofTheUnit(row.role) && row.entry_id === about.entryId);
	for (const row of rows) {
		const role = row.role as Role;
		if (role === 'office' || role === 'auditor') held.add(role);
		else if (ofTheUnit(role)) {
			if (about.entryId && row.entry_id === about.entryId) held.add(role);
		} else if (conflict || (about.entryId && own)) continue;
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
