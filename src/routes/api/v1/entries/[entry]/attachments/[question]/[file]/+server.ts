// One attached file: read, described, taken out of the answer.
import { attachedFile, describeFile, detachFile } from '#lib/server/application/index.ts';
import { done, refused, type Outcome } from '#lib/server/platform/outcome.ts';
import type { FilesNow } from '#lib/server/application/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { fileRow, filesRow } from '#lib/web/api/file-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.readFile, async ({ params }, { locals }) => {
	const { entry: entryId, question, file: attachmentId } = params;
	const read = await attachedFile(locals.actor, { entryId, attachmentId });
	if (!read.ok) return read;
	const { file, content } = read.value;
	if (file.questionKey !== question) return refused('not-found');
	return done({ ...fileRow(file), content: content.toString('base64') });
});

type Params = { entry: string; question: string; file: string };
const whereOf = ({ entry, question, file }: Params, ifMatch: string | null) => ({
	entryId: entry,
	questionKey: question,
	attachmentId: file,
	seen: revisionSeen(ifMatch) ?? undefined
});
const told = (changed: Outcome<FilesNow>) =>
	changed.ok
		? tagged(changed.value.revision, filesRow(changed.value.revision, changed.value.files))
		: changed;

export const PUT = answering(operations.describeFile, async ({ params, body, ifMatch }, event) =>
	told(await describeFile(event.locals.actor, { ...whereOf(params, ifMatch), ...body }))
);
export const DELETE = answering(operations.detachFile, async ({ params, ifMatch }, event) =>
	told(await detachFile(event.locals.actor, whereOf(params, ifMatch)))
);
export const fallback = only('GET', 'PUT', 'DELETE');
