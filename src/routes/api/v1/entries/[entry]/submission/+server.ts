// Handing an entry in, and taking it back.
import { submitEntry, withdrawEntry } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(operations.submitEntry, async ({ params }, { locals: { actor } }) => {
	const submitted = await submitEntry(actor, { entryId: params.entry });
	if (!submitted.ok) return submitted;
	const { number, sequence, submittedAt } = submitted.value;
	return done({ number, sequence, submitted_at: submittedAt.toString() });
});

export const DELETE = answering(
	operations.withdrawEntry,
	async ({ params }, { locals: { actor } }) => {
		const withdrawn = await withdrawEntry(actor, { entryId: params.entry });
		return withdrawn.ok ? done({ state: 'withdrawn' as const }) : withdrawn;
	}
);
export const fallback = only('POST', 'DELETE');
