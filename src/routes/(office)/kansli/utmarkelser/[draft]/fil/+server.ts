// A draft as a file, to keep or to take to another installation.
import { openDraft } from '#lib/web/editor/open.ts';

export async function GET(event) {
	const { draft } = await openDraft(event);
	return new Response(`${JSON.stringify(draft.raw, null, 2)}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${draft.slug}.json"`
		}
	});
}
