// Whose token it is.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { standingOf } from '#lib/server/people/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.me, async (_, { locals: { actor } }) => {
	if (actor.kind !== 'person') return refused('sign-in-first');
	const standing = await inTransaction(actor, (tx) => standingOf(tx, actor));
	return {
		name: actor.name,
		email: actor.email,
		roles: standing.map(({ role, editionId, entryId }) => ({
			role,
			edition_id: editionId,
			entry_id: entryId
		}))
	};
});
export const fallback = readOnly;
