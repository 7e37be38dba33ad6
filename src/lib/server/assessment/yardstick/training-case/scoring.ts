// An examiner scores the training case: a draft that nobody else reads, and then handed in for good.
import type { Actor, Person } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { editionById } from '../../../programme/index.ts';
import { scoresInput, type ScoresInput } from './input.ts';
import { caseIn, ownTraining, type TrainingReview } from './queries.ts';
import { missingScores, scoreErrors, type Scores } from './rules.ts';

/**
 * Saves one's own scores of the edition's training case as a draft; those of criteria that are not named stay. Refuses
 * `not-found`, `stage-closed` where it is not open, `review-submitted`, `newer-revision` (the newer as detail), and
 * `score-out-of-scale` and `too-long` at their fields.
 */
export async function saveTraining(
	actor: Actor,
	input: ScoresInput
): Promise<Outcome<TrainingReview>> {
	const read = scoresInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, revision, scores } = read.data;
	return command(actor, 'training-case.score', { editionId }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const theCase = await caseIn(tx, actor, editionId);
		const assessment = (await editionById(tx, actor, editionId))?.definition.assessment;
		if (!theCase || !assessment || theCase.state === 'draft') return refused('not-found');
		const before = await ownTraining(tx, actor, theCase.id);
		if (before?.state === 'submitted') return refused('review-submitted');
		if (theCase.state !== 'open') return refused('stage-closed');
		const known = new Set(assessment.criteria.map(({ key }) => key));
		if (Object.keys(scores).some((key) => !known.has(key))) return refused('invalid');
		const fields = scoreErrors(assessment, scores);
		const [first] = fields;
		if (first)
			return refused(first.reason, { fields, ...(first.values && { values: first.values }) });
		const reviewId = await takeRevision(tx, actor, theCase.id, revision);
		if (!reviewId) {
			const newer = await ownTraining(tx, actor, theCase.id);
			return newer?.state === 'submitted'
				? refused('review-submitted')
				: refused('newer-revision', { detail: newer });
		}
		await writeScores(tx, actor, reviewId, scores);
		const saved = await ownTraining(tx, actor, theCase.id);
		return saved ? done(saved) : refused('not-found');
	});
}

async function takeRevision(
	tx: Tx,
	actor: Person,
	caseId: string,
	revision: number
): Promise<string | undefined> {
	const saved_at = actor.at.toString();
	const row =
		revision === 0
			? await tx
					.insertInto('assessment.training_review')
					.values({
						organiser_id: actor.organiserId,
						case_id: caseId,
						person_id: actor.personId,
						saved_at
					})
					.onConflict((known) => known.doNothing())
					.returning('id')
					.executeTakeFirst()
			: await tx
					.updateTable('assessment.training_review')
					.set((set) => ({ revision: set('revision', '+', 1), saved_at }))
					.where('organiser_id', '=', actor.organiserId)
					.where('case_id', '=', caseId)
					.where('person_id', '=', actor.personId)
					.where('revision', '=', revision)
					.where('state', '=', 'draft')
					.returning('id')
					.executeTakeFirst();
	return row?.id;
}

async function writeScores(tx: Tx, actor: Actor, reviewId: string, scores: Scores) {
	for (const [criterion_key, scored] of Object.entries(scores)) {
		if (!scored) continue;
		const set = { score: scored.score, reason: scored.reason.trim() };
		await tx
			.insertInto('assessment.training_score')
			.values({ organiser_id: actor.organiserId, review_id: reviewId, criterion_key, ...set })
			.onConflict((known) =>
				known.columns(['organiser_id', 'review_id', 'criterion_key']).doUpdateSet(set)
			)
			.execute();
	}
}

/**
 * Hands one's scores in: they stay as they are from then on, and one sees everyone's that are in. Refuses
 * `not-complete` with what is missing at its field, and like `saveTraining`.
 */
export async function submitTraining(
	actor: Actor,
	input: { editionId: string; revision: number }
): Promise<Outcome<TrainingReview>> {
	const { editionId, revision } = input;
	return command(actor, 'training-case.score', { editionId }, async (tx) => {
		const theCase = await caseIn(tx, actor, editionId);
		const assessment = (await editionById(tx, actor, editionId))?.definition.assessment;
		if (!theCase || !assessment || theCase.state === 'draft') return refused('not-found');
		const own = await ownTraining(tx, actor, theCase.id);
		if (own?.state === 'submitted') return refused('review-submitted');
		if (theCase.state !== 'open') return refused('stage-closed');
		const fields = missingScores(assessment, own?.scores ?? {});
		if (!own || fields.length > 0) return refused('not-complete', { fields });
		const submitted = await tx
			.updateTable('assessment.training_review')
			.set({ state: 'submitted', submitted_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', own.id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!submitted) return refused('newer-revision', { detail: own });
		await audit(tx, actor, { action: 'training-case.score', subject: ['edition', editionId] });
		return done({ ...own, state: 'submitted' as const, submittedAt: actor.at });
	});
}
