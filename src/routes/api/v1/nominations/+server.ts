// The nominations that whoever asks has made or got.
import { myNominations } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { ownNominationRow } from '#lib/web/api/nomination-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.myNominations, async (_, { locals }) => {
	const found = await myNominations(locals.actor);
	return found.ok ? done(found.value.map(({ nomination }) => ownNominationRow(nomination))) : found;
});
export const fallback = readOnly;
