// The files attached to a question: all of them, and one more.
import { entryForWriting } from '#lib/server/application/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { formQuestions } from '#lib/server/programme/index.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { filesRow } from '#lib/web/api/file-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { takeBody } from '#lib/web/uploads.ts';

export const GET = answering(operations.files, async ({ params }, { locals }) => {
	const writing = await entryForWriting(locals.actor, params.entry);
	if (!writing.ok) return writing;
	const { edition, answers } = writing.value;
	const question = formQuestions(edition.definition).find(({ key }) => key === params.question);
	if (question?.type !== 'file') return refused('not-found');
	const { revision = 0, files = [] } = answers.get(question.key) ?? {};
	return tagged(revision, filesRow(revision, files));
});

export const POST = answering(operations.attachFile, async ({ params, query }, event) => {
	const { entry: entryId, question: questionKey } = params;
	const { name, description = '' } = query;
	const sent = { entryId, questionKey, name, description };
	const taken = await takeBody(event.locals.actor, event.request, sent);
	if (!taken.ok) return taken;
	return tagged(taken.value.revision, filesRow(taken.value.revision, taken.value.files));
});
export const fallback = only('GET', 'POST');
