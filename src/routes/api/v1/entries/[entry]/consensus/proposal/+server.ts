// The lead proposes to close the consensus.
import { proposeClosing } from '#lib/server/assessment/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.proposeConsensus,
	async ({ params, body }, { locals: { actor } }) =>
		proposeClosing(actor, { entryId: params.entry, revision: body.revision })
);
export const fallback = only('POST');
