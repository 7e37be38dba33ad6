// Reads what each examiner gave, for those who decide: without names.
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** One examiner's scores of one entry. `assessor` is a number that tells them from others within one answer. */
export type ScoresWithoutName = {
	entryId: string;
	assessor: string;
	scores: Record<string, number>;
};

/**
 * The scores of an edition's reviews whose consensus is done, for its panel and the office, without the entries that the actor stands
 * back from; in a transaction that has asked the table.
 */
export async function scoresWithoutNames(tx: Tx, editionId: string): Promise<ScoresWithoutName[]> {
	const { rows } = await sql<{
		entryId: string;
		assessor: number;
		criterionKey: string;
		score: number;
	}>`
		select
			entry_id as "entryId",
			assessor,
			criterion_key as "criterionKey",
			score
		from assessment.scores_without_names(${editionId}::uuid)
		order by entry_id, assessor
	`.execute(tx);
	const reviews = Map.groupBy(rows, ({ entryId, assessor }) => `${entryId} ${assessor}`);
	return [...reviews.values()].flatMap((scores) => {
		const [first] = scores;
		if (!first) return [];
		return {
			entryId: first.entryId,
			assessor: `${first.assessor}`,
			scores: Object.fromEntries(scores.map(({ criterionKey, score }) => [criterionKey, score]))
		};
	});
}
