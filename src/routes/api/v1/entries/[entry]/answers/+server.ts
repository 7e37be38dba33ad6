// The working answers of an entry, all of its form's questions.
import { entryForWriting } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { answerRows } from '#lib/web/api/answer-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.answers, async ({ params }, { locals }) => {
	const writing = await entryForWriting(locals.actor, params.entry);
	return writing.ok ? done(answerRows(writing.value, locals.locale)) : writing;
});
export const fallback = readOnly;
