// The training cases that one has scored or is to score.
import { myTraining, trainingDesk } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { trainingRow } from '#lib/web/api/training-rows.ts';

export const GET = answering(operations.trainingCases, async (_, { locals: { actor } }) => {
	const mine = await myTraining(actor);
	if (!mine.ok) return mine;
	const rows = [];
	for (const { edition } of mine.value) {
		const desk = await trainingDesk(actor, edition.id);
		if (!desk.ok) return desk;
		rows.push(trainingRow(desk.value));
	}
	return done(rows);
});
export const fallback = readOnly;
