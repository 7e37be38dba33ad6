// Reads visits: when and where, for the unit too; checks and notes, for the team and the office.
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { holdersOf, query } from '../../people/index.ts';
import { consensusState } from '../consensus/queries.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { reviewsAreIn, reviewsOf } from '../review/queries.ts';
import { inOrder, type Finding } from '../review/rules.ts';
import { teamOf, type TeamMember } from '../team/queries.ts';
import { hasBegun } from './rules.ts';

export type Visit = {
	id: string;
	entryId: string;
	/** Wall clock of the organiser. */
	starts: string;
	place: string;
	message: string | null;
	heldAt: Temporal.Instant | null;
};

/** The visits to some entries, by entry. */
export async function visitsTo(
	tx: Tx,
	actor: Actor,
	entryIds: string[]
): Promise<Map<string, Visit>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.visit as v')
		.select([
			'v.id',
			'v.entry_id as entryId',
			'v.starts',
			'v.place',
			'v.message',
			'v.held_at as heldAt'
		])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.entry_id', 'in', entryIds)
		.execute();
	return new Map(rows.map((row) => [row.entryId, row]));
}

/** Answers the visit to an entry, or null: for its unit, its team and the office. */
export async function visitFor(actor: Actor, entryId: string): Promise<Outcome<Visit | null>> {
	if (!z.uuid().safeParse(entryId).success) return refused('not-found');
	return query(actor, 'visit.read', { entryId }, async (tx) => {
		return (await visitsTo(tx, actor, [entryId])).get(entryId) ?? null;
	});
}

export type Note = {
	id: string;
	findingId: string | null;
	body: string;
	by: string;
	mine: boolean;
	notedAt: Temporal.Instant;
};

export type VisitDesk = {
	entry: EntryToAssess;
	visit: Visit | null;
	team: TeamMember[];
	/** What to check, from everyone's reviews once all are in, else from one's own that has been handed in. */
	checks: (Finding & { by: string })[];
	shared: boolean;
	notes: Note[];
	lead: boolean;
	/** Whether its time has come, so that one can say that it has been held. */
	begun: boolean;
	/** The consensus is done: nothing more is said about the visit. */
	fixed: boolean;
};

/** For the team and the office: the visit, what to check, and what was noted. */
export async function visitDesk(actor: Actor, entryId: string): Promise<Outcome<VisitDesk>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return query(actor, 'visit.read-notes', about, async (tx, held) => {
		const visit = (await visitsTo(tx, actor, [entryId])).get(entryId) ?? null;
		const team = await teamOf(tx, actor, entryId);
		return {
			entry,
			visit,
			team,
			checks: await checksOf(tx, actor, entry, team),
			shared: await reviewsAreIn(tx, entryId),
			notes: visit ? await notesAt(tx, actor, visit) : [],
			lead: held.has('lead_examiner'),
			begun: visit !== null && hasBegun(visit.starts, entry.edition.timeZone, actor.at),
			fixed: (await consensusState(tx, actor, entryId)) === 'done'
		};
	});
}

/** What the team's handed-in reviews say to check at the visit. */
export async function checksOf(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	team: TeamMember[]
): Promise<(Finding & { by: string })[]> {
	const reviews = await reviewsOf(
		tx,
		actor,
		entry,
		team.map(({ personId }) => personId)
	);
	const checks = reviews
		.filter(({ state }) => state === 'submitted')
		.flatMap((review) => {
			const by = team.find(({ personId }) => personId === review.personId)?.name ?? '';
			return review.findings
				.filter(({ kind }) => kind === 'visit_check')
				.map((finding) => ({ ...finding, by }));
		});
	return inOrder(entry.assessment, checks);
}

async function notesAt(tx: Tx, actor: Actor, visit: Visit): Promise<Note[]> {
	const rows = await tx
		.selectFrom('assessment.visit_note as n')
		.select([
			'n.id',
			'n.finding_id as findingId',
			'n.body',
			'n.noted_by as notedBy',
			'n.noted_at as notedAt'
		])
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.visit_id', '=', visit.id)
		.where('n.body', '!=', '')
		.orderBy('n.noted_at')
		.execute();
	const team = await holdersOf(tx, actor, ['examiner', 'lead_examiner'], {
		entryId: visit.entryId
	});
	return rows.map(({ notedBy, ...row }) => ({
		...row,
		by: team.find(({ id }) => id === notedBy)?.name ?? '',
		mine: actor.kind === 'person' && actor.personId === notedBy
	}));
}
