// The picture of a page for where it is shared: /bild/framsteget/2020.png; /bild/start.png for all others.
import { error } from '@sveltejs/kit';
import { drawPicture, pictureOf } from '#lib/web/share-picture.ts';

export async function GET({ locals: { organiser, locale }, params }) {
	const [, path] = /^(.+)\.png$/.exec(params.path) ?? [];
	const picture = path ? await pictureOf(organiser, locale, path.split('/')) : undefined;
	if (!picture) error(404);
	return new Response(await drawPicture(picture), { headers: { 'content-type': 'image/png' } });
}
