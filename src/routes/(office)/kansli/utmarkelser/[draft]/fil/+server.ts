// A draft as a file, its documents with it: to keep, or to take to another installation.
import { exportedDraft } from '#lib/web/definition-exchange.ts';
import { openDraft } from '#lib/web/editor/open.ts';

export async function GET(event) {
	const { draft } = await openDraft(event);
	return new Response(await exportedDraft(draft, event.url.origin), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="${draft.slug}.json"`,
			'cache-control': 'private, no-store'
		}
	});
}
