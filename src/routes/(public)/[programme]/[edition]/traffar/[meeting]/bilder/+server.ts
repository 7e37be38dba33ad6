// A meeting's slides, once the office has put them there.
import { error } from '@sveltejs/kit';
import { readKeptFile } from '#lib/server/platform/files/index.ts';
import { publicMeeting } from '#lib/web/public-meeting.ts';

export async function GET(event) {
	const { meeting } = await publicMeeting(event);
	if (!meeting.slides) error(404);
	const { hash, name, mediaType } = meeting.slides;
	const content = await readKeptFile(hash);
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': mediaType,
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'no-cache'
		}
	});
}
