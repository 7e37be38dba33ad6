// Reads a training case as the office follows it: who is in, and what they gave.
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { personById, query, type PersonRow } from '../../../people/index.ts';
import { editionById, type Assessment, type Edition } from '../../../programme/index.ts';
import { caseIn, keyOf, poolOf, trainingReviews, type TrainingReview } from './queries.ts';
import type { ScoredBy, Scores, TrainingCase } from './rules.ts';

export type TrainingOffice = {
	edition: Edition;
	assessment: Assessment;
	theCase: TrainingCase | null;
	key: Scores;
	/** Everyone who is to score it, with how far they have come. */
	pool: (Pick<PersonRow, 'name' | 'email' | 'locale'> & {
		personId: string;
		state: 'none' | TrainingReview['state'];
		submittedAt: Temporal.Instant | null;
	})[];
	/** The scores that are in, of those who are still examiners and of those who were. */
	scored: (ScoredBy & { name: string })[];
	/** The reader is to score the case too, and has not yet: others' scores are kept back so long. */
	scoresFirst: boolean;
};

/** For the office: the edition's training case as it is written, and how the scoring goes. */
export async function trainingOffice(
	actor: Actor,
	editionId: string
): Promise<Outcome<TrainingOffice>> {
	const read = await query(actor, 'training-case.edit', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		if (!edition || !assessment) return null;
		const theCase = await caseIn(tx, actor, editionId);
		const reviews = theCase ? await trainingReviews(tx, actor, theCase.id) : [];
		const pool = await poolOf(tx, actor, editionId);
		const own = actor.kind === 'person' ? actor.personId : null;
		const ownIn = reviews.some((each) => each.personId === own && each.state === 'submitted');
		const names = await namesOf(
			tx,
			actor,
			pool,
			reviews.map(({ personId }) => personId)
		);
		return {
			edition,
			assessment,
			theCase,
			key: theCase ? await keyOf(tx, actor, theCase.id) : {},
			pool: pool.map(({ id, name, email, locale }) => {
				const review = reviews.find(({ personId }) => personId === id);
				return {
					personId: id,
					name,
					email,
					locale,
					state: review?.state ?? ('none' as const),
					submittedAt: review?.submittedAt ?? null
				};
			}),
			scored: reviews
				.filter(({ state, scores }) => state === 'submitted' && Object.keys(scores).length > 0)
				.map(({ personId, scores }) => ({
					who: personId,
					name: names.get(personId) ?? '',
					mine: personId === own,
					scores
				})),
			scoresFirst: !ownIn && pool.some(({ id }) => id === own)
		};
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

/** Names by person: the pool's, and of those who have left it since. */
async function namesOf(
	tx: Tx,
	actor: Actor,
	pool: readonly PersonRow[],
	ids: readonly string[]
): Promise<Map<string, string>> {
	const names = new Map(pool.map(({ id, name }) => [id, name]));
	for (const id of ids) {
		if (!names.has(id)) names.set(id, (await personById(tx, actor, id))?.name ?? '');
	}
	return names;
}
