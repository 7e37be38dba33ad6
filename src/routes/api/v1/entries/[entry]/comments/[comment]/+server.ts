// One comment: changed or deleted by whoever wrote it; a thread, resolved.
import { deleteComment, editComment, resolveThread } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.changeComment,
	async ({ params, body }, { locals: { actor } }) => {
		const { entry: entryId, comment: commentId } = params;
		const changed =
			'body' in body
				? await editComment(actor, { entryId, commentId, body: body.body })
				: await resolveThread(actor, { entryId, threadId: commentId, resolved: body.resolved });
		return changed.ok ? done({ changed: true as const }) : changed;
	}
);

export const DELETE = answering(
	operations.deleteComment,
	async ({ params }, { locals: { actor } }) => {
		const deleted = await deleteComment(actor, {
			entryId: params.entry,
			commentId: params.comment
		});
		return deleted.ok ? done({ deleted: true as const }) : deleted;
	}
);
export const fallback = only('PUT', 'DELETE');
