// A document that a published award offers. What no page offers does not exist here.
import { error } from '@sveltejs/kit';
import { isPublishedDocument } from '#lib/server/publication/index.ts';
import { documentResponse, isHash } from '#lib/web/document.ts';

export async function GET({ params, locals }) {
	const { hash, name } = params;
	if (!isHash(hash) || !(await isPublishedDocument(locals.organiser.id, hash))) error(404);
	return (await documentResponse(locals.actor, hash, name, 'public, max-age=3600')) ?? error(404);
}
