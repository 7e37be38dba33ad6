// The visit to the unit, once it is arranged.
import { visitFor } from '#lib/server/assessment/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.visit, async ({ params }, { locals: { actor } }) => {
	const visit = await visitFor(actor, params.entry);
	if (!visit.ok) return visit;
	if (!visit.value) return refused('not-found');
	const { starts, place, message, heldAt } = visit.value;
	return done({ starts, place, message, held_at: heldAt?.toString() ?? null });
});
export const fallback = readOnly;
