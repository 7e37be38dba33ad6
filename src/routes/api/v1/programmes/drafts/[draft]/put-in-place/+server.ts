// Puts a draft in place, as it was when its ETag was read.
import { query } from '#lib/server/people/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { draftById, putInPlace } from '#lib/server/programme/index.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(operations.putInPlace, async ({ params, ifMatch }, event) => {
	const { actor } = event.locals;
	const draftId = params.draft;
	const found = await query(actor, 'programme.edit', {}, (tx) => draftById(tx, actor, draftId));
	if (!found.ok) return found;
	if (!found.value) return undefined;
	const { revision: latest } = found.value;
	const revision = await revisionIn(ifMatch, () => latest);
	if (revision < 0) return refused('say-which-revision');
	const placed = await putInPlace(actor, { draftId, revision });
	if (!placed.ok) return placed;
	const { slug } = placed.value.draft;
	return tagged(placed.value.draft.revision, { programme: slug, revision });
});
export const fallback = only('POST');
