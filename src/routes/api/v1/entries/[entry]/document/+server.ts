// The entry as a document, for those who write it and the office.
import { draftDocument, submissionDocument } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(
	operations.entryDocument,
	async ({ params, query }, { locals: { actor } }) => {
		const submitted = await submissionDocument(actor, params.entry);
		if (query.draft !== 'true' && submitted.ok) return done(new Uint8Array(submitted.value.pdf));
		const draft = await draftDocument(actor, params.entry);
		return draft.ok ? done(new Uint8Array(draft.value)) : draft;
	}
);
export const fallback = readOnly;
