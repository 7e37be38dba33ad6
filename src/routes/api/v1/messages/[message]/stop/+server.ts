// Stops all mail of a message that has not gone.
import { stopMessage } from '#lib/server/application/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(operations.stopMessage, ({ params }, { locals }) =>
	stopMessage(locals.actor, params.message)
);
export const fallback = only('POST');
