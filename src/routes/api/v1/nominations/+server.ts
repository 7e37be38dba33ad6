// The nominations of whoever asks, as the nominated.
import { myNominations } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { nominationRow } from '#lib/web/api/nomination-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.myNominations, async (_, { locals }) => {
	const found = await myNominations(locals.actor);
	return found.ok ? done(found.value.map(nominationRow)) : found;
});
export const fallback = readOnly;
