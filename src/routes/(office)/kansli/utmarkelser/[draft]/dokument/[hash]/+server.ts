// A document of a draft, for the office: the draft names it, whether or not anything is published.
import { error } from '@sveltejs/kit';
import { documentResponse, isHash } from '#lib/web/document.ts';
import { isThing } from '#lib/web/editor/fields.ts';
import { openDraft } from '#lib/web/editor/open.ts';

export async function GET(event) {
	const { hash } = event.params;
	const { draft } = await openDraft(event);
	const documents = draft.raw['documents'];
	const named =
		Array.isArray(documents) && documents.some((each) => isThing(each) && each['file'] === hash);
	if (!isHash(hash) || !named) error(404);
	return (
		(await documentResponse(event.locals.actor, hash, 'dokument', 'private, no-store')) ??
		error(404)
	);
}
