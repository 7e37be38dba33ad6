// The comments of an entry, for those who share it.
import { commentsOn, writeComment } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(
	operations.comments,
	async ({ params, query }, { locals: { actor } }) => {
		const threads = await commentsOn(actor, params.entry, query.question);
		if (!threads.ok) return threads;
		return done(
			threads.value.map(({ id, questionKey, resolved, comments }) => ({
				id,
				question: questionKey,
				resolved_at: resolved?.at.toString() ?? null,
				comments: comments.map((comment) => ({
					id: comment.id,
					by: comment.by.name,
					mine: actor.kind === 'person' && comment.by.personId === actor.personId,
					written_at: comment.at.toString(),
					edited_at: comment.editedAt?.toString() ?? null,
					deleted: comment.deletedAt !== null,
					body: comment.body
				}))
			}))
		);
	}
);

export const POST = answering(
	operations.writeComment,
	async ({ params, body }, { locals: { actor } }) =>
		writeComment(actor, {
			entryId: params.entry,
			questionKey: body.question,
			body: body.body,
			...(body.thread === undefined ? {} : { threadId: body.thread })
		})
);
export const fallback = only('GET', 'POST');
