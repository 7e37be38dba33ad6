// All diplomas and prize letters of an edition in one file.
import { allPapers } from '#lib/server/ceremony/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';

export async function GET(event) {
	const editionId = idIn(event, event.params.edition);
	const { name, zip } = need(event, await allPapers(event.locals.actor, editionId));
	return new Response(new Uint8Array(zip), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${name}.zip"`,
			'cache-control': 'private, no-store'
		}
	});
}
