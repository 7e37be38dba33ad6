// Mails the notice to the board's registrar.
import { sendBoardNotice } from '#lib/server/application/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.sendBoardNotice,
	async ({ params, body }, { locals: { actor } }) =>
		sendBoardNotice(actor, { entryId: params.entry, address: body.address })
);
export const fallback = only('POST');
