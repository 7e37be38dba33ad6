// What is confirmed of the film at a link.
import { confirmFilm } from '#lib/server/application/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(operations.confirmFilm, async ({ params, body }, { locals }) => {
	const { link: href, length, captions } = body;
	const where = { entryId: params.entry, questionKey: params.question };
	return confirmFilm(locals.actor, { ...where, href, length, captions });
});
export const fallback = only('PUT');
