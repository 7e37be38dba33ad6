// The summary of the consensus, written by a member of the team.
import { saveAgreedSummary } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.writeAgreedSummary,
	async ({ params, body }, { locals: { actor } }) => {
		const saved = await saveAgreedSummary(actor, { entryId: params.entry, ...body });
		return saved.ok ? done({ revision: saved.value.summarySaved.revision }) : saved;
	}
);
export const fallback = only('PUT');
