// Reads who is on a panel, who stands back from which entry, and where somebody sits.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { holdersOf, query, silencedFor, standingOf } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { leadOrder, quorumOf, type SeatPart } from './rules.ts';

export type PanelMember = {
	personId: string;
	name: string;
	title: string | null;
	email: string;
	chair: boolean;
	part: SeatPart;
	/** What they answered the invitation; null while they have not. */
	answer: Answer | null;
};

export type Answer = 'accepted' | 'declined';

/** Somebody who was asked and said no. */
export type Declined = { personId: string; name: string; email: string; note: string | null };

/** How many must be there to decide, and the sum there is for prizes. */
export type PanelTerms = {
	quorum: number;
	/** As the office set it; null where more than half make it. */
	quorumSet: number | null;
	prizeBudgetOre: number | null;
	currency: string;
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

/**
 * The panel's members, the chair first, then as they were named, substitutes last, in a transaction that has asked the
 * table. Who holds a role on the panel sits on it; the seat says in which part.
 */
export async function membersIn(tx: Tx, actor: Actor, editionId: string): Promise<PanelMember[]> {
	const rows = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
		editionId,
		entryId: null
	});
	const seats = new Map((await seatsIn(tx, actor, editionId)).map((seat) => [seat.personId, seat]));
	const members = new Map<string, PanelMember & { place: number }>();
	for (const { id, role, name, title, email } of rows) {
		const seat = seats.get(id);
		const chair = role === 'panel_chair' || members.get(id)?.chair === true;
		members.set(id, {
			personId: id,
			name,
			title: seat?.title ?? title,
			email,
			chair,
			part: chair ? 'chair' : seat?.part && seat.part !== 'chair' ? seat.part : 'member',
			answer: seat?.answer ?? null,
			place: seat?.place ?? 0
		});
	}
	return [...members.values()]
		.sort((a, b) => leadOrder[a.part] - leadOrder[b.part] || a.place - b.place)
		.map(({ place: _place, ...member }) => member);
}

async function seatsIn(tx: Tx, actor: Actor, editionId: string) {
	const rows = await tx
		.selectFrom('judging.seat as s')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 's.organiser_id').onRef('p.id', '=', 's.person_id')
		)
		.select([
			's.person_id as personId',
			's.part',
			's.place',
			's.title',
			's.answer',
			's.answer_note as note',
			'p.name',
			'p.email'
		])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.edition_id', '=', editionId)
		.orderBy('s.place')
		.execute();
	return rows.map((row) => ({
		...row,
		part: row.part as SeatPart,
		answer: row.answer as Answer | null
	}));
}

/** How many must be there to decide, and the sum for prizes, in a transaction that has asked the table. */
export async function termsIn(
	tx: Tx,
	actor: Actor,
	editionId: string,
	members: readonly PanelMember[]
): Promise<PanelTerms> {
	const row = await tx
		.selectFrom('judging.panel as p')
		.select(['p.quorum', 'p.prize_budget_ore as budget', 'p.currency'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.edition_id', '=', editionId)
		.executeTakeFirst();
	return {
		quorum: quorumOf(members, row?.quorum ?? null),
		quorumSet: row?.quorum ?? null,
		prizeBudgetOre: row?.budget ?? null,
		currency: row?.currency ?? 'SEK'
	};
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

/** Whether the actor stands back from an entry of a class, in a transaction that has asked the table. */
export async function standsBackIn(tx: Tx, editionId: string, classKey: string): Promise<boolean> {
	const { rows } = await sql<{ back: boolean }>`
		select judging.stands_back_in(${editionId}::uuid, ${classKey}) as back
	`.execute(tx);
	return rows[0]?.back ?? true;
}

export type PanelView = {
	members: PanelMember[];
	/** Those who were asked and are not on the panel, since they said no. */
	declined: Declined[];
	terms: PanelTerms;
	recusals: Recusal[];
};

/** The panel of an edition, its terms, and who on it stands back from what; for the panel and the office. */
export async function panelOf(actor: Actor, editionId: string): Promise<Outcome<PanelView>> {
	return query(actor, 'panel.read', { editionId }, async (tx) => {
		const members = await membersIn(tx, actor, editionId);
		const sitting = new Set(members.map(({ personId }) => personId));
		const declined = (await seatsIn(tx, actor, editionId))
			.filter(({ personId, answer }) => answer === 'declined' && !sitting.has(personId))
			.map(({ personId, name, email, note }) => ({ personId, name, email, note }));
		return {
			members,
			declined,
			terms: await termsIn(tx, actor, editionId, members),
			recusals: await recusalsIn(tx, editionId)
		};
	});
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
