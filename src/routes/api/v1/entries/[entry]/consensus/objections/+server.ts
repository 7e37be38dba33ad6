// A member records what they do not agree with.
import { objectTo } from '#lib/server/assessment/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.objectToConsensus,
	async ({ params, body }, { locals: { actor } }) =>
		objectTo(actor, {
			entryId: params.entry,
			criterionKey: body.criterion,
			findingId: body.finding,
			body: body.body
		})
);
export const fallback = only('POST');
