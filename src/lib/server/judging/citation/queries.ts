// Reads citations: the text, its revisions, what its claims are tied to, and what readers say of it.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { membersIn, recusalsIn } from '../panel/queries.ts';
import { unwritten, type Citation, type Claim } from './rules.ts';

/** An entry's citation as the actor may read it; unwritten where there is none, or it is not theirs to read. */
export async function citationOf(tx: Tx, actor: Actor, entryId: string): Promise<Citation> {
	const row = await tx
		.selectFrom('judging.citation as c')
		.leftJoin('people.person as w', (join) =>
			join.onRef('w.organiser_id', '=', 'c.organiser_id').onRef('w.id', '=', 'c.written_by')
		)
		.leftJoin('people.person as l', (join) =>
			join.onRef('l.organiser_id', '=', 'c.organiser_id').onRef('l.id', '=', 'c.locked_by')
		)
		.leftJoin('people.person as u', (join) =>
			join.onRef('u.organiser_id', '=', 'c.organiser_id').onRef('u.id', '=', 'c.unlocked_by')
		)
		.select([
			'c.sv',
			'c.en',
			'c.revision',
			'w.name as by',
			'c.written_at as writtenAt',
			'l.name as lockedBy',
			'c.locked_at as lockedAt',
			'u.name as unlockedBy',
			'c.unlocked_at as unlockedAt',
			'c.unlocked_reason as reason'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', '=', entryId)
		.executeTakeFirst();
	if (!row) return unwritten;
	const { sv, en, revision, by, writtenAt, lockedAt: at, unlockedAt, reason } = row;
	const locked = at && { by: row.lockedBy, at };
	const unlocked =
		locked === null && unlockedAt !== null && reason !== null
			? { by: row.unlockedBy, at: unlockedAt, reason }
			: null;
	return { sv, en, revision, by, writtenAt, locked, unlocked };
}

export type CitationRevision = {
	revision: number;
	sv: string;
	en: string;
	by: string | null;
	at: Temporal.Instant;
};

/** Every revision of an entry's citation, the newest first. */
export async function revisionsOf(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<CitationRevision[]> {
	return tx
		.selectFrom('judging.citation_revision as r')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.written_by')
		)
		.select(['r.revision', 'r.sv', 'r.en', 'p.name as by', 'r.written_at as at'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', '=', entryId)
		.orderBy('r.revision', 'desc')
		.execute();
}

/** What the citation's claims are tied to, in the order that they were tied. */
export async function claimsOf(tx: Tx, actor: Actor, entryId: string): Promise<Claim[]> {
	return tx
		.selectFrom('judging.citation_claim as k')
		.select(['k.id', 'k.quote', 'k.finding_id as findingId', 'k.question_key as questionKey'])
		.select('k.said')
		.where('k.organiser_id', '=', actor.organiserId)
		.where('k.entry_id', '=', entryId)
		.orderBy('k.tied_at')
		.orderBy('k.id')
		.execute();
}

export type CitationComment = {
	id: string;
	revision: number;
	/** The words that it is about; null where it is about the whole. */
	quote: string | null;
	body: string;
	by: string;
	mine: boolean;
	at: Temporal.Instant;
	settled: { by: string | null; at: Temporal.Instant } | null;
};

/** What readers have said, in the order that they said it. */
export async function commentsOf(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<CitationComment[]> {
	const rows = await tx
		.selectFrom('judging.citation_comment as c')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'c.organiser_id').onRef('p.id', '=', 'c.said_by')
		)
		.leftJoin('people.person as s', (join) =>
			join.onRef('s.organiser_id', '=', 'c.organiser_id').onRef('s.id', '=', 'c.settled_by')
		)
		.select([
			'c.id',
			'c.revision',
			'c.quote',
			'c.body',
			'p.name as by',
			'c.said_by as saidBy',
			'c.said_at as at',
			's.name as settledBy',
			'c.settled_at as settledAt'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', '=', entryId)
		.orderBy('c.said_at')
		.orderBy('c.id')
		.execute();
	return rows.map(({ saidBy, settledBy, settledAt, ...comment }) => ({
		...comment,
		mine: actor.kind === 'person' && actor.personId === saidBy,
		settled: settledAt && { by: settledBy, at: settledAt }
	}));
}

/** How many of an edition's chairs do not stand back from an entry. */
export async function chairsLeft(
	tx: Tx,
	actor: Actor,
	about: { entryId: string; editionId: string }
): Promise<number> {
	const away = new Set(
		(await recusalsIn(tx, about.editionId))
			.filter(({ entryId }) => entryId === about.entryId)
			.map(({ personId }) => personId)
	);
	const members = await membersIn(tx, actor, about.editionId);
	return members.filter(({ chair, personId }) => chair && !away.has(personId)).length;
}

/** A piece of the unit's own citation, and the finding or the words of its entry that it rests on. */
export type CitedForUnit = {
	quote: string;
	findingId: string | null;
	questionKey: string | null;
	words: string | null;
};

/** What an honoured unit may read of what its citation rests on, from the release; nothing before it. */
export async function citedForUnit(tx: Tx, entryId: string): Promise<CitedForUnit[]> {
	const { rows } = await sql<CitedForUnit>`
		select quote, finding_id as "findingId", question_key as "questionKey", said as words
		from judging.citation_for_unit(${entryId}::uuid)
	`.execute(tx);
	return rows;
}
