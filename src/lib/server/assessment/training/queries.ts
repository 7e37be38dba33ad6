// Reads the examiners' training: its sessions, who comes, and who has completed it.
import { sql } from 'kysely';
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { shapedGathering, type Gathering } from '../../programme/index.ts';
import type { SignupState } from './rules.ts';

export type Training = Gathering;

function trainingRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('assessment.training as t')
		.select([
			't.id',
			't.edition_id as editionId',
			't.title',
			't.about',
			't.starts',
			't.ends',
			't.place',
			't.link',
			't.seats',
			't.closes',
			't.cancelled_at as cancelledAt',
			't.cancelled_why as cancelledWhy',
			't.revision'
		])
		.where('t.organiser_id', '=', actor.organiserId)
		.orderBy('t.starts');
}

type Raw = Awaited<ReturnType<ReturnType<typeof trainingRows>['execute']>>[number];
const shaped = (row: Raw): Training => ({
	...row,
	...shapedGathering(row)
});

/** Answers the sessions of some rounds in order of time. */
export async function trainingsOf(tx: Tx, actor: Actor, editionIds: string[]): Promise<Training[]> {
	if (editionIds.length === 0) return [];
	return (await trainingRows(tx, actor).where('t.edition_id', 'in', editionIds).execute()).map(
		shaped
	);
}

export async function trainingById(
	tx: Tx,
	actor: Actor,
	id: string
): Promise<Training | undefined> {
	if (!isId(id)) return undefined;
	const row = await trainingRows(tx, actor).where('t.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

export type TrainingSignup = {
	trainingId: string;
	personId: string;
	name: string;
	email: string;
	locale: Locale;
	state: SignupState;
	/** Null until the office has said. */
	attended: boolean | null;
	signedUpAt: Temporal.Instant;
};

/**
 * Answers who has signed up to some sessions, those who come first, in the order that they did; of others than the office
 * only their own.
 */
export async function trainingSignups(
	tx: Tx,
	actor: Actor,
	trainingIds: string[]
): Promise<TrainingSignup[]> {
	if (trainingIds.length === 0) return [];
	const rows = await tx
		.selectFrom('assessment.training_signup as s')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 's.organiser_id').onRef('p.id', '=', 's.person_id')
		)
		.select([
			's.training_id as trainingId',
			's.person_id as personId',
			'p.name',
			'p.email',
			'p.locale',
			's.state',
			's.attended',
			's.signed_up_at as signedUpAt'
		])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.training_id', 'in', trainingIds)
		.orderBy(sql`array_position(array['coming', 'waiting', 'cancelled'], s.state)`)
		.orderBy('s.signed_up_at')
		.orderBy('p.name')
		.execute();
	return rows.map((row) => ({
		...row,
		locale: row.locale as Locale,
		state: row.state as SignupState
	}));
}

export type Completion = {
	personId: string;
	/** The session that they were at; null where the office has recorded it for another reason. */
	trainingId: string | null;
	reason: string | null;
	completedAt: Temporal.Instant;
};

/** Answers who has completed a round's training, and how; to others than the office only themselves. */
export async function completionsIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Completion[]> {
	return tx
		.selectFrom('assessment.training_completion as c')
		.select([
			'c.person_id as personId',
			'c.training_id as trainingId',
			'c.reason',
			'c.completed_at as completedAt'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.edition_id', '=', editionId)
		.execute();
}

/** Answers the ids of those who have completed a round's training. */
export async function completedTraining(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Set<string>> {
	return new Set((await completionsIn(tx, actor, editionId)).map(({ personId }) => personId));
}
