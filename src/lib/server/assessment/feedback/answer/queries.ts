// Reads what the unit said of its feedback: itself and the office all of it, the team the words alone where it may.
import { sql } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { query } from '../../../people/index.ts';
import { meansOf, type Figures } from './rules.ts';

export type Receipt = { by: string; at: Temporal.Instant };
export type Rating = Figures & {
	entryId: string;
	words: string;
	wordsToTeam: boolean;
	ratedAt: Temporal.Instant;
};

/** Who of the unit has said that they have read it, by entry. */
export async function receiptsOn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Receipt>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.feedback_receipt as r')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.acknowledged_by')
		)
		.select(['r.entry_id as entryId', 'p.name as by', 'r.acknowledged_at as at'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map(({ entryId, by, at }) => [entryId, { by: by ?? '', at }]));
}

/** The ratings of some entries' feedback, by entry, as far as they are the actor's to read. */
export async function ratingsOn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Rating>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.feedback_rating as r')
		.select([
			'r.entry_id as entryId',
			'r.useful',
			'r.understandable',
			'r.fair',
			'r.words',
			'r.words_to_team as wordsToTeam',
			'r.rated_at as ratedAt'
		])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map((row) => [row.entryId, row]));
}

/** The words that the unit lets the team read; null where there are none. */
export async function wordsToTeam(tx: Tx, entryId: string): Promise<string | null> {
	const { rows } = await sql<{ words: string | null }>`
		select assessment.words_to_team(${entryId}) as words
	`.execute(tx);
	return rows[0]?.words ?? null;
}

export type RatingSum = { ratings: Rating[]; means: Figures | null };

/** For the office: the ratings of some entries' feedback, one by one and in sum; never by examiner. */
export async function ratingSum(
	actor: Actor,
	editionId: string,
	entryIds: readonly string[]
): Promise<Outcome<RatingSum>> {
	return query(actor, 'feedback.read-ratings', { editionId }, async (tx) => {
		const ratings = [...(await ratingsOn(tx, actor, entryIds)).values()];
		return { ratings, means: meansOf(ratings) };
	});
}
