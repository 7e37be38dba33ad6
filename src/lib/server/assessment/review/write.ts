// Writes what a review or a consensus holds: its scores, and a criterion's findings in their order.
import type { Actor } from '../../platform/actor.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import type { FindingKind, Passage } from './rules.ts';

export type NewFinding = {
	id?: string | undefined;
	kind: FindingKind;
	body: string;
	passages: Passage[];
};

export async function writeScores(
	tx: Tx,
	actor: Actor,
	reviewId: string,
	scores: Record<string, number | null>
) {
	for (const [criterion_key, score] of Object.entries(scores)) {
		if (score === null) {
			await tx
				.deleteFrom('assessment.review_score')
				.where('organiser_id', '=', actor.organiserId)
				.where('review_id', '=', reviewId)
				.where('criterion_key', '=', criterion_key)
				.execute();
			continue;
		}
		await tx
			.insertInto('assessment.review_score')
			.values({ organiser_id: actor.organiserId, review_id: reviewId, criterion_key, score })
			.onConflict((conflict) =>
				conflict.columns(['organiser_id', 'review_id', 'criterion_key']).doUpdateSet({ score })
			)
			.execute();
	}
}

/** Makes a criterion's findings be those given, in their order; `reviewId` null means the consensus. */
export async function writeFindings(
	tx: Tx,
	actor: Actor,
	on: { entryId: string; reviewId: string | null; criterionKey: string },
	list: (NewFinding & { madeOf?: string[] | undefined })[]
) {
	const kept = list.flatMap(({ id }) => id ?? []);
	const own = tx
		.selectFrom('assessment.finding')
		.select('id')
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', on.entryId)
		.where('criterion_key', '=', on.criterionKey)
		.where('review_id', on.reviewId === null ? 'is' : '=', on.reviewId);
	const there = new Set((await own.execute()).map(({ id }) => id));
	const gone = [...there].filter((id) => !kept.includes(id));
	if (gone.length > 0) {
		await tx
			.deleteFrom('assessment.finding')
			.where('organiser_id', '=', actor.organiserId)
			.where('id', 'in', gone)
			.execute();
	}
	for (const [position, { id, kind, body, passages, madeOf }] of list.entries()) {
		const row = {
			kind,
			body: body.trim(),
			position,
			passages: json(passages),
			...(madeOf ? { made_of: madeOf } : {})
		};
		if (id && there.has(id)) {
			await tx
				.updateTable('assessment.finding')
				.set(row)
				.where('organiser_id', '=', actor.organiserId)
				.where('id', '=', id)
				.execute();
			continue;
		}
		const added = {
			organiser_id: actor.organiserId,
			entry_id: on.entryId,
			review_id: on.reviewId,
			criterion_key: on.criterionKey,
			...row
		};
		// An id that is another finding's already is not given a second time.
		const own = id
			? await tx
					.insertInto('assessment.finding')
					.values({ ...added, id })
					.onConflict((conflict) => conflict.doNothing())
					.returning('id')
					.executeTakeFirst()
			: undefined;
		if (!own) await tx.insertInto('assessment.finding').values(added).execute();
	}
}
