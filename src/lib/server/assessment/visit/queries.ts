// Reads visits: when and where, for the unit too; checks and notes, for the team and the office.
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { reviewsAreIn } from '../review/queries.ts';
import { teamOf, type TeamMember } from '../team/queries.ts';
import { checksOf, type Check } from './checks.ts';
import {
	besidesAt,
	notesAt,
	saysSomething,
	seenBy,
	settlementsAt,
	type Beside,
	type CheckSeen,
	type Note
} from './note/queries.ts';
import { latestOffer, type Offer } from './offer/queries.ts';
import { hasBegun, isNear, type AgendaItem, type ToMeet } from './rules.ts';

export type Visit = {
	id: string;
	entryId: string;
	/** Wall clock of the organiser. */
	starts: string;
	ends: string | null;
	place: string;
	message: string | null;
	agenda: AgendaItem[];
	/** Whom the team has asked to meet. */
	people: ToMeet[];
	/** How often calendars have been told of it. */
	sequence: number;
	heldAt: Temporal.Instant | null;
};

/** A visit that was arranged and then cancelled: its row, and its calendar entries, live on in the next one. */
export type CancelledVisit = Visit & { cancelledAt: Temporal.Instant; cancelledWhy: string };

type AnyVisit = Visit & { cancelledAt: Temporal.Instant | null; cancelledWhy: string | null };

async function visitRows(tx: Tx, actor: Actor, entryIds: string[]): Promise<Map<string, AnyVisit>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.visit as v')
		.select([
			'v.id',
			'v.entry_id as entryId',
			'v.starts',
			'v.ends',
			'v.place',
			'v.message',
			'v.agenda',
			'v.people',
			'v.sequence',
			'v.held_at as heldAt',
			'v.cancelled_at as cancelledAt',
			'v.cancelled_why as cancelledWhy'
		])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.entry_id', 'in', entryIds)
		.execute();
	return new Map(
		rows.map((row) => [
			row.entryId,
			{ ...row, agenda: row.agenda as AgendaItem[], people: row.people as ToMeet[] }
		])
	);
}

/** The visits to some entries, by entry; those that were cancelled are not in it. */
export async function visitsTo(
	tx: Tx,
	actor: Actor,
	entryIds: string[]
): Promise<Map<string, Visit>> {
	const rows = await visitRows(tx, actor, entryIds);
	return new Map(
		[...rows].flatMap(([id, { cancelledAt, cancelledWhy: _, ...visit }]) =>
			cancelledAt ? [] : [[id, visit] as const]
		)
	);
}

/** The visit to an entry, cancelled or not. */
export async function anyVisitTo(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<AnyVisit | undefined> {
	return (await visitRows(tx, actor, [entryId])).get(entryId);
}

/** Answers the visit to an entry, or null: for its unit, its team and the office. */
export async function visitFor(actor: Actor, entryId: string): Promise<Outcome<Visit | null>> {
	if (!z.uuid().safeParse(entryId).success) return refused('not-found');
	return query(actor, 'visit.read', { entryId }, async (tx) => {
		return (await visitsTo(tx, actor, [entryId])).get(entryId) ?? null;
	});
}

/** What the unit says before the visit. */
export type Preparation = {
	/** Whom the team will meet. */
	people: ToMeet[];
	practical: string | null;
	revision: number;
};

/** What the unit has said before the visit, or null. */
export async function preparationOf(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Preparation | null> {
	const row = await tx
		.selectFrom('assessment.visit_preparation as p')
		.select(['p.people', 'p.practical', 'p.revision'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.entry_id', '=', entryId)
		.executeTakeFirst();
	return row ? { ...row, people: row.people as ToMeet[] } : null;
}

/** What a unit sees of its visit: what is offered, what is arranged, and what it has said itself. */
export type UnitVisit = {
	visit: Visit | null;
	cancelled: { at: Temporal.Instant; why: string } | null;
	/** The last one: open, or how it was answered. */
	offer: Offer | null;
	preparation: Preparation | null;
	/** Whether the actor answers for the unit. */
	answers: boolean;
};

/** For the unit, its readers, the team and the office: the visit and what is offered. */
export async function unitVisit(actor: Actor, entryId: string): Promise<Outcome<UnitVisit>> {
	if (!z.uuid().safeParse(entryId).success) return refused('not-found');
	return query(actor, 'visit.read', { entryId }, async (tx, held) => {
		const any = await anyVisitTo(tx, actor, entryId);
		const { cancelledAt = null, cancelledWhy = null } = any ?? {};
		return {
			visit: (await visitsTo(tx, actor, [entryId])).get(entryId) ?? null,
			cancelled: cancelledAt ? { at: cancelledAt, why: cancelledWhy ?? '' } : null,
			offer: await latestOffer(tx, actor, entryId),
			preparation: await preparationOf(tx, actor, entryId),
			answers: held.has('applicant')
		};
	});
}

export type VisitDesk = Omit<UnitVisit, 'answers'> & {
	entry: EntryToAssess;
	team: TeamMember[];
	/** What to check, from everyone's reviews once all are in, else from one's own that has been handed in. */
	checks: Check[];
	shared: boolean;
	/** In the order that they were noted. */
	notes: Note[];
	/** By check: what came of it. */
	seen: Map<string, CheckSeen>;
	/** One's own that met a newer one of one's own. */
	besides: Beside[];
	lead: boolean;
	/** Whether its time has come, so that one can say that it has been held. */
	begun: boolean;
	/** Near enough for its page to be kept on a phone. */
	near: boolean;
	/** The consensus is done: nothing more is said about the visit. */
	fixed: boolean;
};

/** For the team and the office: the visit, what to check, and what was noted. */
export async function visitDesk(actor: Actor, entryId: string): Promise<Outcome<VisitDesk>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const { timeZone } = entry.edition;
	const about = { entryId, editionId: entry.edition.id };
	const known = await unitVisit(actor, entryId);
	if (!known.ok) return known;
	const { answers: _, ...ofUnit } = known.value;
	return query(actor, 'visit.read-notes', about, async (tx, held) => {
		const { visit } = ofUnit;
		const team = await teamOf(tx, actor, entryId);
		const any = await anyVisitTo(tx, actor, entryId);
		const notes = any ? await notesAt(tx, actor, any) : [];
		return {
			...ofUnit,
			entry,
			team,
			checks: await checksOf(tx, actor, entry, team),
			shared: await reviewsAreIn(tx, entryId),
			notes: notes.filter((note) => note.mine || saysSomething(note) || note.before !== null),
			seen: seenBy(notes, any ? await settlementsAt(tx, actor, any.id) : []),
			besides: any ? await besidesAt(tx, actor, any.id) : [],
			lead: held.has('lead_examiner'),
			begun: visit !== null && hasBegun(visit.starts, timeZone, actor.at),
			near: visit !== null && isNear(visit.starts, timeZone, actor.at),
			fixed: (await consensusState(tx, actor, entryId)) === 'done'
		};
	});
}
