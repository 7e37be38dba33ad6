// The examiners' feedback, once it has been released.
import { feedbackFor } from '#lib/server/assessment/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.feedback, async ({ params }, { locals: { actor } }) => {
	const feedback = await feedbackFor(actor, params.entry);
	if (!feedback.ok) return feedback;
	if (!feedback.value) return refused('not-found');
	const { className, criteria, ...shown } = feedback.value.shown;
	return done({
		...shown,
		class: className,
		released_at: feedback.value.releasedAt.toString(),
		criteria: criteria.map(({ strengths, improvementAreas, ...criterion }) => ({
			...criterion,
			strengths: strengths.map(({ text }) => text),
			improvement_areas: improvementAreas.map(({ text }) => text)
		}))
	});
});
export const fallback = readOnly;
