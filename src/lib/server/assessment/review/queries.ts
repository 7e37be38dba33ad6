// Reads reviews: one's own, how far the team has come, and all of them once everyone's is in. What a colleague has not
// shared is not there to be read: the database keeps it, whatever is asked here.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { teamOf, type TeamMember } from '../team/queries.ts';
import { inOrder, type Finding, type FindingKind, type Passage } from './rules.ts';

export type Review = {
	id: string;
	personId: string;
	state: 'draft' | 'submitted';
	revision: number;
	summary: string | null;
	scores: Record<string, number>;
	/** In the order that they were written, by criterion and kind. */
	findings: Finding[];
	savedAt: Temporal.Instant | null;
	submittedAt: Temporal.Instant | null;
	/** When the office opened it again after it had been handed in, and why. */
	reopened: { at: Temporal.Instant; reason: string } | null;
};

const noReview = '00000000-0000-0000-0000-000000000000';

/** The findings of some reviews of an entry, or with null those of some entries' consensus. */
export async function findingsOf(
	tx: Tx,
	actor: Actor,
	entryIds: string[],
	reviewIds: string[] | null
): Promise<(Finding & { reviewId: string | null; entryId: string })[]> {
	if (entryIds.length === 0) return [];
	const rows = await tx
		.selectFrom('assessment.finding as f')
		.select([
			'f.id',
			'f.review_id as reviewId',
			'f.entry_id as entryId',
			'f.criterion_key as criterionKey',
			'f.kind',
			'f.body',
			'f.passages',
			'f.made_of as madeOf'
		])
		.where('f.organiser_id', '=', actor.organiserId)
		.where('f.entry_id', 'in', entryIds)
		.where((is) =>
			reviewIds
				? is('f.review_id', 'in', reviewIds.length > 0 ? reviewIds : [noReview])
				: is('f.review_id', 'is', null)
		)
		.orderBy('f.position')
		.orderBy('f.id')
		.execute();
	return rows.map((row) => ({
		...row,
		kind: row.kind as FindingKind,
		passages: row.passages as unknown as Passage[]
	}));
}

/** The reviews of an entry that the actor may read, of these persons. */
export async function reviewsOf(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryToAssess, 'id' | 'assessment'>,
	personIds: string[]
): Promise<Review[]> {
	if (personIds.length === 0) return [];
	const rows = await tx
		.selectFrom('assessment.review as r')
		.select([
			'r.id',
			'r.person_id as personId',
			'r.state',
			'r.revision',
			'r.summary',
			'r.saved_at as savedAt',
			'r.submitted_at as submittedAt',
			'r.reopened_at as reopenedAt',
			'r.reopened_reason as reopenedReason'
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', '=', entry.id)
		.where('r.person_id', 'in', personIds)
		.execute();
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	const scores = await tx
		.selectFrom('assessment.review_score as s')
		.select(['s.review_id as reviewId', 's.criterion_key as criterionKey', 's.score'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.review_id', 'in', ids)
		.execute();
	const findings = await findingsOf(tx, actor, [entry.id], ids);
	return rows.map(({ reopenedAt, reopenedReason, ...row }) => ({
		...row,
		reopened: reopenedAt ? { at: reopenedAt, reason: reopenedReason ?? '' } : null,
		state: row.state as Review['state'],
		scores: Object.fromEntries(
			scores.filter(({ reviewId }) => reviewId === row.id).map((s) => [s.criterionKey, s.score])
		),
		findings: inOrder(
			entry.assessment,
			findings.filter(({ reviewId }) => reviewId === row.id).map(findingOnly)
		)
	}));
}

/** A finding without where it stands. */
export function findingOnly({
	reviewId: _,
	entryId: __,
	...finding
}: Finding & { reviewId: string | null; entryId: string }): Finding {
	return finding;
}

/** The actor's own review of an entry, as far as it has come. */
export async function ownReview(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryToAssess, 'id' | 'assessment'>
): Promise<Review | null> {
	if (actor.kind !== 'person') return null;
	return (await reviewsOf(tx, actor, entry, [actor.personId]))[0] ?? null;
}

export type Progress = {
	entryId: string;
	personId: string;
	lead: boolean;
	started: boolean;
	submittedAt: Temporal.Instant | null;
};

/**
 * How far each examiner of the edition's teams, or of those of some entries, has come, without a word of what they wrote; an
 * examiner sees her own teams.
 */
export async function progressIn(
	tx: Tx,
	editionId: string,
	entryIds: readonly string[] | null = null
): Promise<Progress[]> {
	const { rows } = await sql<Progress>`
		select
			entry_id as "entryId",
			person_id as "personId",
			lead,
			started,
			submitted_at as "submittedAt"
		from assessment.review_progress(${editionId}, ${entryIds}::uuid[])
	`.execute(tx);
	return rows;
}

/** Whether everyone on the entry's team has submitted a review. */
export async function reviewsAreIn(tx: Tx, entryId: string): Promise<boolean> {
	const { rows } = await sql<{ in: boolean }>`
		select assessment.reviews_are_in(${entryId}) as "in"
	`.execute(tx);
	return rows[0]?.in ?? false;
}

/** A review that the office has opened again: `back` once it is in anew. `begun`: the consensus has been. */
export type OpenedAgain = {
	personId: string;
	at: Temporal.Instant;
	reason: string;
	back: Temporal.Instant | null;
	begun: boolean;
};

/** Answers which of an entry's reviews the office has opened again, for the team and the office. */
export async function openedAgain(tx: Tx, entryId: string): Promise<OpenedAgain[]> {
	const { rows } = await sql<OpenedAgain>`
		select
			person_id as "personId",
			opened_at as at,
			reason,
			submitted_at as back,
			begun
		from assessment.reviews_opened_again(${entryId}::uuid)
	`.execute(tx);
	return rows;
}

export type TeamProgress = {
	in: number;
	of: number;
	members: (TeamMember & Omit<Progress, 'entryId' | 'lead'>)[];
};

/** How far one entry's team has come. */
export async function teamProgress(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryToAssess, 'id' | 'edition'>
): Promise<TeamProgress> {
	const progress = await progressIn(tx, entry.edition.id, [entry.id]);
	const members = (await teamOf(tx, actor, entry.id)).map((member) => {
		const far = progress.find(({ personId }) => personId === member.personId);
		return { ...member, started: far?.started ?? false, submittedAt: far?.submittedAt ?? null };
	});
	const handedIn = members.filter(({ submittedAt }) => submittedAt !== null).length;
	return { in: handedIn, of: members.length, members };
}

export type ReviewDesk = {
	entry: EntryToAssess;
	review: Review | null;
	progress: TeamProgress;
	lead: boolean;
};

/** For an examiner on the team: the entry, her own review, and how far the team has come. */
export async function reviewDesk(actor: Actor, entryId: string): Promise<Outcome<ReviewDesk>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	if (actor.kind !== 'person') return refused('sign-in-first');
	const about = { entryId, editionId: entry.edition.id };
	return query(actor, 'review.write', about, async (tx, held) => ({
		entry,
		review: await ownReview(tx, actor, entry),
		progress: await teamProgress(tx, actor, entry),
		lead: held.has('lead_examiner')
	}));
}
