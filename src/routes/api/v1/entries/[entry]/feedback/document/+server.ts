// The feedback as the document that was kept when it was released.
import { feedbackDocument } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(
	operations.feedbackDocument,
	async ({ params }, { locals: { actor } }) => {
		const document = await feedbackDocument(actor, params.entry);
		return document.ok ? done(new Uint8Array(document.value.content)) : document;
	}
);
export const fallback = readOnly;
