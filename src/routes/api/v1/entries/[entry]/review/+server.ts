// One's own review of an entry, with the passages that its findings rest on.
import { reviewDesk } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.ownReview, async ({ params }, { locals: { actor } }) => {
	const desk = await reviewDesk(actor, params.entry);
	if (!desk.ok) return desk;
	const { review } = desk.value;
	return done({
		state: review?.state ?? ('none' as const),
		revision: review?.revision ?? 0,
		scores: review?.scores ?? {},
		summary: review?.summary ?? '',
		findings: (review?.findings ?? []).map(({ id, criterionKey, kind, body, passages }) => ({
			...{ id, criterion: criterionKey, kind, body },
			passages: passages.map(({ questionKey, from, to, quote, submissionId }) => ({
				...{ question: questionKey, from, to, words: quote, submission_id: submissionId }
			}))
		}))
	});
});
export const fallback = readOnly;
