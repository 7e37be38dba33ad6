// Reads training cases: as the office writes and follows them, and as examiners score them. Colleagues' scores come from
// the database without names, and only to those whose own are in.
import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { holdersOf, query, standingOf, type PersonRow } from '../../../people/index.ts';
import { editionById, type Assessment, type Edition } from '../../../programme/index.ts';
import type { ScoredBy, Scores, TrainingCase, TrainingSection, TrainingState } from './rules.ts';

/** The training case of an edition, or null; for the office, and for its examiners once it is open. */
export async function caseIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<TrainingCase | null> {
	const row = await tx
		.selectFrom('assessment.training_case as c')
		.select([
			'c.id',
			'c.edition_id as editionId',
			'c.state',
			'c.title',
			'c.introduction',
			'c.sections',
			'c.closes',
			'c.revision',
			'c.opened_at as openedAt',
			'c.reminded_at as remindedAt'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.edition_id', '=', editionId)
		.executeTakeFirst();
	if (!row) return null;
	return {
		...row,
		state: row.state as TrainingState,
		sections: row.sections as unknown as TrainingSection[]
	};
}

/** What the office or its experts would give; nothing to whom it is kept from. */
export async function keyOf(tx: Tx, actor: Actor, caseId: string): Promise<Scores> {
	const rows = await tx
		.selectFrom('assessment.training_key as k')
		.select(['k.criterion_key as criterionKey', 'k.score', 'k.reason'])
		.where('k.organiser_id', '=', actor.organiserId)
		.where('k.case_id', '=', caseId)
		.execute();
	return Object.fromEntries(
		rows.map(({ criterionKey, score, reason }) => [criterionKey, { score, reason }])
	);
}

export type TrainingReview = {
	id: string;
	personId: string;
	state: 'draft' | 'submitted';
	revision: number;
	scores: Scores;
	savedAt: Temporal.Instant | null;
	submittedAt: Temporal.Instant | null;
};

/** The reviews of a case that the actor may know of, with those scores that the actor may read. */
export async function trainingReviews(
	tx: Tx,
	actor: Actor,
	caseId: string
): Promise<TrainingReview[]> {
	const rows = await tx
		.selectFrom('assessment.training_review as r')
		.select([
			'r.id',
			'r.person_id as personId',
			'r.state',
			'r.revision',
			'r.saved_at as savedAt',
			'r.submitted_at as submittedAt'
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.case_id', '=', caseId)
		.execute();
	if (rows.length === 0) return [];
	const scores = await tx
		.selectFrom('assessment.training_score as s')
		.select(['s.review_id as reviewId', 's.criterion_key as criterionKey', 's.score', 's.reason'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where(
			's.review_id',
			'in',
			rows.map(({ id }) => id)
		)
		.execute();
	return rows.map((row) => ({
		...row,
		state: row.state as TrainingReview['state'],
		scores: Object.fromEntries(
			scores
				.filter(({ reviewId }) => reviewId === row.id)
				.map(({ criterionKey, score, reason }) => [criterionKey, { score, reason }])
		)
	}));
}

/** The actor's own review of a case, or null. */
export async function ownTraining(
	tx: Tx,
	actor: Actor,
	caseId: string
): Promise<TrainingReview | null> {
	if (actor.kind !== 'person') return null;
	const known = await trainingReviews(tx, actor, caseId);
	return known.find(({ personId }) => personId === actor.personId) ?? null;
}

/** The scores that are in, to somebody whose own are; without names. */
async function sharedScores(tx: Tx, caseId: string): Promise<ScoredBy[]> {
	const { rows } = await sql<{
		reviewer: number;
		mine: boolean;
		criterionKey: string;
		score: number | null;
		reason: string;
	}>`
		select reviewer, mine, criterion_key as "criterionKey", score, reason
		from assessment.training_spread(${caseId})
	`.execute(tx);
	return [...Map.groupBy(rows, ({ reviewer }) => reviewer)].map(([reviewer, given]) => ({
		who: String(reviewer),
		mine: given.some(({ mine }) => mine),
		scores: Object.fromEntries(
			given.map(({ criterionKey, score, reason }) => [criterionKey, { score, reason }])
		)
	}));
}

/** How many have handed in their scores. */
async function scoredBy(tx: Tx, caseId: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select assessment.training_scored_by(${caseId}) as count
	`.execute(tx);
	return rows[0]?.count ?? 0;
}

/** Everyone in an edition's pool of examiners, once each. */
export async function poolOf(tx: Tx, actor: Actor, editionId: string): Promise<PersonRow[]> {
	const held = await holdersOf(tx, actor, ['examiner'], { editionId, entryId: null });
	return [...new Map(held.map((each) => [each.id, each])).values()];
}

/** The examiners of the edition whose scores of a case are not in; for the office and the system. */
export async function scoresLeft(
	tx: Tx,
	actor: Actor,
	{ id, editionId }: Pick<TrainingCase, 'id' | 'editionId'>
): Promise<PersonRow[]> {
	const reviews = await trainingReviews(tx, actor, id);
	const there = new Set(
		reviews.filter(({ state }) => state === 'submitted').map(({ personId }) => personId)
	);
	return (await poolOf(tx, actor, editionId)).filter((each) => !there.has(each.id));
}

/** Those who have the edition's open training case left to score, for reminders; nobody where none is open. */
export async function trainingLeft(tx: Tx, actor: Actor, editionId: string): Promise<PersonRow[]> {
	const theCase = await caseIn(tx, actor, editionId);
	return theCase?.state === 'open' ? scoresLeft(tx, actor, theCase) : [];
}

export type TrainingDesk = {
	edition: Edition;
	assessment: Assessment;
	theCase: TrainingCase;
	own: TrainingReview | null;
	/** How many are in, of how many. */
	in: number;
	of: number;
	/** All that are in, once one's own are: the key, and everyone's without names. */
	shared: { scored: ScoredBy[]; key: Scores } | null;
};

/** For an examiner of the edition: its training case, one's own scores, and once they are in those of all. */
export async function trainingDesk(
	actor: Actor,
	editionId: string
): Promise<Outcome<TrainingDesk>> {
	const read = await query(actor, 'training-case.score', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		const theCase = await caseIn(tx, actor, editionId);
		if (!edition || !assessment || !theCase || theCase.state === 'draft') return null;
		const own = await ownTraining(tx, actor, theCase.id);
		const isIn = own?.state === 'submitted';
		return {
			edition,
			assessment,
			theCase,
			own,
			in: await scoredBy(tx, theCase.id),
			of: (await poolOf(tx, actor, editionId)).length,
			shared: isIn
				? {
						scored: await sharedScores(tx, theCase.id),
						key: await keyOf(tx, actor, theCase.id)
					}
				: null
		};
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

export type MyTraining = {
	edition: Edition;
	theCase: TrainingCase;
	state: 'none' | TrainingReview['state'];
};

/** The training cases of the editions that the actor is an examiner of, the latest first. */
export async function myTraining(actor: Actor): Promise<Outcome<MyTraining[]>> {
	return query(actor, 'assessment.mine', {}, async (tx) => {
		const held = (await standingOf(tx, actor)).filter(
			({ role, entryId }) => role === 'examiner' && entryId === null
		);
		const mine: MyTraining[] = [];
		for (const editionId of new Set(held.flatMap((each) => each.editionId ?? []))) {
			const theCase = await caseIn(tx, actor, editionId);
			const edition = theCase && (await editionById(tx, actor, editionId));
			if (!edition || theCase.state === 'draft') continue;
			const own = await ownTraining(tx, actor, theCase.id);
			mine.push({ edition, theCase, state: own?.state ?? 'none' });
		}
		return mine.reverse();
	});
}
