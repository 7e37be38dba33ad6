// The eligibility check as a part of an entry.
import { saveEligibility } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.saveEligibility,
	async ({ params, body }, { locals: { actor } }) => {
		const saved = await saveEligibility(actor, { entryId: params.entry, answers: body.answers });
		return saved.ok ? done({ result: saved.value.result }) : saved;
	}
);
export const fallback = only('PUT');
