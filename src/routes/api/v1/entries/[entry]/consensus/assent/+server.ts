// A member stands behind the consensus.
import { assentTo } from '#lib/server/assessment/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.assentToConsensus,
	async ({ params, body }, { locals: { actor } }) =>
		assentTo(actor, { entryId: params.entry, revision: body.revision })
);
export const fallback = only('POST');
