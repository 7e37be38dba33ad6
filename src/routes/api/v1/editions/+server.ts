// All editions, as open data.
import { archive } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { editionRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.editions, async (_, { locals }) => {
	const { programmes } = await archive(locals.organiser.id);
	return programmes.flatMap(({ editions }) => editions.map(editionRow));
});
export const fallback = readOnly;
