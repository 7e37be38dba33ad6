// One nomination, for either of its sides; whoever made it takes it back.
import { nominationOf, withdrawNomination } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { ownNominationRow } from '#lib/web/api/nomination-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.nomination, async ({ params }, { locals }) => {
	const found = await nominationOf(locals.actor, params.key);
	return found.ok ? done(ownNominationRow(found.value.nomination)) : found;
});
export const DELETE = answering(operations.withdrawNomination, ({ params }, { locals }) =>
	withdrawNomination(locals.actor, { id: params.key })
);
export const fallback = only('GET', 'DELETE');
