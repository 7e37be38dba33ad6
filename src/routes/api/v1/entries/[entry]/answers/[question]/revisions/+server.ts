// What has been written on a question, and putting an earlier text back.
import { historyOf, restoreAnswer } from '#lib/server/application/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

const about = ({ entry, question }: { entry: string; question: string }) => ({
	entryId: entry,
	questionKey: question
});

export const GET = answering(operations.revisions, async ({ params }, { locals: { actor } }) => {
	const found = await historyOf(actor, about(params));
	if (!found.ok) return found;
	const { revisions } = found.value;
	return tagged(
		revisions[0]?.revision ?? 0,
		revisions.map(({ revision, typed, by, at }) => ({
			revision,
			value: typed,
			by: by?.name ?? null,
			saved_at: at.toString()
		}))
	);
});

export const POST = answering(
	operations.restoreRevision,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const found = await historyOf(actor, about(params));
		if (!found.ok) return found;
		const seen = await revisionIn(ifMatch, () => found.value.revisions[0]?.revision ?? 0);
		if (seen < 0) return refused('say-which-revision');
		const restored = await restoreAnswer(actor, {
			...about(params),
			revision: body.revision,
			seen
		});
		if (!restored.ok) return restored;
		const { revision, savedAt } = restored.value;
		return tagged(revision, { revision, saved_at: savedAt.toString() });
	}
);
export const fallback = only('GET', 'POST');
