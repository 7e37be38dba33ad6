// One's own scores of a training case: saved, and handed in.
import { saveTraining, submitTraining, trainingDesk } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { roundAt } from '#lib/web/api/round-rows.ts';
import { trainingRow } from '#lib/web/api/training-rows.ts';

export const PUT = answering(
	operations.scoreTrainingCase,
	async ({ params, body }, { locals: { actor } }) => {
		const edition = await roundAt(actor, 'training-case.score', params);
		if (!edition.ok) return edition;
		const on = { editionId: edition.value.id };
		const saved = await saveTraining(actor, {
			...on,
			revision: body.revision,
			scores: body.scores
		});
		if (!saved.ok) return saved;
		if (body.hand_in) {
			const { revision } = saved.value;
			const submitted = await submitTraining(actor, { ...on, revision });
			if (!submitted.ok) return submitted;
		}
		const desk = await trainingDesk(actor, on.editionId);
		return desk.ok ? done(trainingRow(desk.value)) : desk;
	}
);
export const fallback = only('PUT');
