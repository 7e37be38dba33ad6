// One working answer: its ETag is the revision, and a save names the one that it saw.
import { entryForWriting, saveAnswer } from '#lib/server/application/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { answerRows } from '#lib/web/api/answer-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.answer, async ({ params }, { locals }) => {
	const writing = await entryForWriting(locals.actor, params.entry);
	if (!writing.ok) return writing;
	const row = answerRows(writing.value, locals.locale).find(
		({ question }) => question === params.question
	);
	return row && tagged(row.revision, row);
});

export const PUT = answering(operations.saveAnswer, async ({ params, body, ifMatch }, event) => {
	const { actor, locale } = event.locals;
	const { entry: entryId, question: questionKey } = params;
	const seen = await revisionIn(ifMatch, () => revisionNow(event.locals, params));
	if (seen < 0) return refused('say-which-revision');
	const saved = await saveAnswer(actor, { entryId, questionKey, revision: seen, ...body });
	if (!saved.ok) return saved;
	const { revision, savedAt, hasSecret, problem } = saved.value;
	return tagged(revision, {
		question: questionKey,
		revision,
		saved_at: savedAt.toString(),
		has_secret: hasSecret,
		problem: problem && refusalText(locale, problem)
	});
});
export const fallback = only('GET', 'PUT');

/** `If-Match: *`: whatever stands there now is what is changed. */
async function revisionNow(
	{ actor }: App.Locals,
	{ entry, question }: { entry: string; question: string }
): Promise<number> {
	const writing = await entryForWriting(actor, entry);
	return writing.ok ? (writing.value.answers.get(question)?.revision ?? 0) : 0;
}
