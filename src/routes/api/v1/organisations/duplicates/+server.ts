// Organisations and units that may be the same.
import { duplicates } from '#lib/server/people/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { pairRow } from '#lib/web/api/organisation-rows.ts';

export const GET = answering(operations.duplicates, async (_, { locals }) => {
	const found = await duplicates(locals.actor);
	if (!found.ok) return found;
	const { organisations, units } = found.value;
	return done({ organisations: organisations.map(pairRow), units: units.map(pairRow) });
});
export const fallback = readOnly;
