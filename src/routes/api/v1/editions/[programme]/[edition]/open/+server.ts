// Opens a prepared round, as it was when its ETag was read.
import { done } from '#lib/server/platform/outcome.ts';
import { openRound } from '#lib/server/programme/index.ts';
import { answering, only, revisionSeen } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { preparedTag, roundAt } from '#lib/web/api/round-rows.ts';

export const POST = answering(operations.openEdition, async ({ params, ifMatch }, event) => {
	const { actor } = event.locals;
	const edition = await roundAt(actor, 'edition.open', params);
	if (!edition.ok) return edition;
	const revision = revisionSeen(ifMatch, preparedTag) ?? undefined;
	const opened = await openRound(actor, { editionId: edition.value.id, revision });
	return opened.ok
		? done({ programme: edition.value.programme, edition: edition.value.slug })
		: opened;
});
export const fallback = only('POST');
