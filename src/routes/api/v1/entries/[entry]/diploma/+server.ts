// The unit's own diploma, from the release on.
import { ownDiplomaPdf } from '#lib/server/ceremony/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { isId } from '#lib/server/platform/ids.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.diploma, async ({ params }, { locals: { actor } }) => {
	if (!isId(params.entry)) return refused('not-found');
	const diploma = await ownDiplomaPdf(actor, params.entry);
	return diploma.ok ? done(new Uint8Array(diploma.value.pdf)) : diploma;
});
export const fallback = readOnly;
