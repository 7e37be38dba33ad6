// Reads who is on a panel, who stands back from which entry, and where somebody sits.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { holdersOf, query, silencedFor, standingOf } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';

export type PanelMember = {
	personId: string;
	name: string;
	title: string | null;
	email: string;
	chair: boolean;
};

/** Somebody on the panel stands back from an entry. The entry's name and number are here, for the one who did. */
export type Recusal = {
	entryId: string;
	number: number | null;
	classKey: string;
	unit: string | null;
	personId: string;
	/** They stand back because they are behind the entry themselves. */
	own: boolean;
};

/** The panel's members, the chair first, in a transaction that has asked the table. */
export async function membersIn(tx: Tx, actor: Actor, editionId: string): Promise<PanelMember[]> {
	const rows = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
		editionId,
		entryId: null
	});
	const members = new Map<string, PanelMember>();
	for (const row of rows) {
		const chair = row.role === 'panel_chair' || members.get(row.id)?.chair === true;
		const { name, title, email } = row;
		members.set(row.id, { personId: row.id, name, title, email, chair });
	}
	return [...members.values()].sort((a, b) => Number(b.chair) - Number(a.chair));
}

/** Who stands back from which of an edition's entries, in a transaction that has asked the table. */
export async function recusalsIn(tx: Tx, editionId: string): Promise<Recusal[]> {
	const { rows } = await sql<Recusal>`
		select
			entry_id as "entryId",
			number,
			class_key as "classKey",
			unit_name as unit,
			person_id as "personId",
			own
		from judging.recusals(${editionId}::uuid)
		order by number, person_id
	`.execute(tx);
	return rows;
}

/**
 * The entries that the actor stands back from, as one of the panel or with any other part in the house, in a transaction
 * that has asked the table.
 */
export async function recusedFrom(tx: Tx, actor: Actor, editionId: string): Promise<Set<string>> {
	if (actor.kind !== 'person') return new Set();
	const all = await recusalsIn(tx, editionId);
	const own = all.filter(({ personId }) => personId === actor.personId);
	return new Set([...own.map(({ entryId }) => entryId), ...(await silencedFor(tx, actor))]);
}

export type PanelView = { members: PanelMember[]; recusals: Recusal[] };

/** The panel of an edition and who on it stands back from what; for the panel and the office. */
export async function panelOf(actor: Actor, editionId: string): Promise<Outcome<PanelView>> {
	return query(actor, 'panel.read', { editionId }, async (tx) => ({
		members: await membersIn(tx, actor, editionId),
		recusals: await recusalsIn(tx, editionId)
	}));
}

export type MyPanel = { edition: Edition; chair: boolean };

/** The editions on whose panel somebody sits, those that are not released first. */
export async function myPanels(actor: Actor): Promise<MyPanel[]> {
	return inTransaction(actor, async (tx) => {
		const seats = new Map<string, boolean>();
		for (const { role, editionId } of await standingOf(tx, actor)) {
			if (!editionId || (role !== 'panel_member' && role !== 'panel_chair')) continue;
			seats.set(editionId, seats.get(editionId) === true || role === 'panel_chair');
		}
		const panels: MyPanel[] = [];
		for (const [editionId, chair] of seats) {
			const edition = await editionById(tx, actor, editionId);
			if (edition) panels.push({ edition, chair });
		}
		return panels.sort(
			(a, b) =>
				Number(a.edition.releasedAt !== null) - Number(b.edition.releasedAt !== null) ||
				a.edition.position - b.edition.position
		);
	});
}
