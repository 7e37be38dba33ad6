// Reads conflicts of interest: everybody's for the office and the assignment, one's own for whoever is to declare.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { bySystemWithin, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import {
	conflictFacts,
	conflictOf,
	type Conflict,
	type ConflictFact,
	type Pin,
	type Said
} from './rules.ts';

type Row = { entryId: string; personId: string; fact: string | null; pinned: Pin | null };

/**
 * Answers the conflicts in an edition, or in one of its entries: by entry, then by person, those alone about whom there is
 * something to say. Of the submitted entries, and of those who hold office or have a part in the edition. For the office
 * and the system; others are refused by the database (it throws).
 */
export async function conflictsIn(
	tx: Tx,
	_actor: Actor,
	editionId: string,
	entryId: string | null = null
): Promise<Map<string, Map<string, Conflict>>> {
	const { rows } = await sql<Row>`
		select
			entry_id as "entryId",
			person_id as "personId",
			fact,
			pinned
		from assessment.conflicts_in(${editionId}::uuid, ${entryId}::uuid)
	`.execute(tx);
	const found = new Map<string, Map<string, { facts: ConflictFact[]; pinned: Pin | null }>>();
	for (const { entryId: on, personId, fact, pinned } of rows) {
		const people =
			found.get(on) ?? new Map<string, { facts: ConflictFact[]; pinned: Pin | null }>();
		const about = people.get(personId) ?? { facts: [], pinned: null };
		const known = conflictFacts.find((each) => each === fact);
		if (known) about.facts.push(known);
		if (pinned) about.pinned = pinned;
		found.set(on, people.set(personId, about));
	}
	return new Map(
		[...found].map(([on, people]) => [
			on,
			new Map([...people].map(([personId, about]) => [personId, conflictOf(about)]))
		])
	);
}

/** Answers those without a conflict with the entry: whom mail about its assessment may go to. */
export async function withoutConflict<P extends { id: string }>(
	tx: Tx,
	actor: Actor,
	entryId: string,
	people: readonly P[]
): Promise<P[]> {
	const ids = people.map(({ id }) => id);
	const { rows } = await bySystemWithin(tx, actor, () =>
		sql<{ id: string }>`
			select who as id
			from assessment.who_in_conflict(${entryId}::uuid, ${ids}::uuid[]) as who
		`.execute(tx)
	);
	const out = new Set(rows.map(({ id }) => id));
	return people.filter(({ id }) => !out.has(id));
}

/** An entry that somebody who may come to assess or decide is to declare about: its unit, and nothing that it wrote. */
export type ToDeclare = {
	entryId: string;
	unit: string;
	organisation: string | null;
	classKey: string | null;
	said: Said;
	/** What is known without their word, but not what the unit has asked for. */
	facts: ConflictFact[];
	pinned: Pin | null;
};

export type DeclarationDesk = { edition: Edition; entries: ToDeclare[] };

/** For those in an edition's pool of examiners, or on its panel: its entries, and what they have said of each. */
export async function declarationDesk(
	actor: Actor,
	editionId: string
): Promise<Outcome<DeclarationDesk>> {
	const read = await query(actor, 'conflict.declare-all', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		return edition ? { edition, entries: await toDeclare(tx, editionId) } : null;
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

export async function toDeclare(tx: Tx, editionId: string): Promise<ToDeclare[]> {
	const { rows } = await sql<{
		entryId: string;
		unit: string | null;
		organisation: string | null;
		classKey: string | null;
		facts: string[];
		pinned: Pin | null;
		said: boolean;
	}>`
		select
			entry_id as "entryId",
			unit_name as unit,
			organisation_name as organisation,
			class_key as "classKey",
			facts,
			pinned,
			said
		from assessment.entries_to_declare(${editionId}::uuid)
	`.execute(tx);
	return rows.map(({ facts, said, unit, ...row }) => ({
		...row,
		unit: unit ?? '',
		facts: conflictFacts.filter((fact) => facts.includes(fact)),
		said: facts.includes('declared') ? 'conflict' : said ? 'none' : 'not-yet'
	}));
}

export type Wish = {
	id: string;
	entryId: string;
	about: 'person' | 'organisation';
	name: string;
	reason: string;
	saidAt: Temporal.Instant;
};

/** Whom units do not want to be assessed by, where the actor may read it; what has been withdrawn is not here. */
export async function wishesOn(tx: Tx, actor: Actor, entryIds: readonly string[]): Promise<Wish[]> {
	if (entryIds.length === 0) return [];
	const rows = await tx
		.selectFrom('assessment.unit_wish as w')
		.select([
			'w.id',
			'w.entry_id as entryId',
			'w.about',
			'w.name',
			'w.reason',
			'w.said_at as saidAt'
		])
		.where('w.organiser_id', '=', actor.organiserId)
		.where('w.entry_id', 'in', [...entryIds])
		.where('w.withdrawn_at', 'is', null)
		.orderBy('w.said_at')
		.orderBy('w.id')
		.execute();
	return rows.map((row) => ({ ...row, about: row.about as Wish['about'] }));
}
