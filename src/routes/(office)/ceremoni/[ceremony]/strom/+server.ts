// Tells the pages of a presentation that it has moved; where to, they ask.
import { showing, showTopic } from '#lib/server/ceremony/index.ts';
import { changesOf } from '#lib/server/platform/live/index.ts';
import { need } from '#lib/web/answers.ts';
import { showOf } from '#lib/web/show.ts';

export async function GET(event) {
	const of = showOf(event);
	need(event, await showing(event.locals.actor, of));
	return new Response(changesOf(showTopic(of)), {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'private, no-store' }
	});
}
