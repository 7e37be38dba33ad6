// The award programmes, as open data.
import { startPage } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.programmes, async (_, { locals }) => {
	const page = await startPage(locals.organiser.id);
	return (page?.programmes ?? []).map(({ slug, page: { name, purpose, lead } }) => ({
		slug,
		name,
		purpose,
		lead
	}));
});
export const fallback = readOnly;
