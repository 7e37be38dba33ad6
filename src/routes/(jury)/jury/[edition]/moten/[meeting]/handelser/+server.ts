// Says to an open page that something of the meeting has changed, and not what: the page asks, and is told what it may know.
import { meetingView, topicOf } from '#lib/server/judging/index.ts';
import { changesOf } from '#lib/server/platform/live/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';

export async function GET(event) {
	const { actor } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const { meeting } = need(
		event,
		await meetingView(actor, editionId, idIn(event, event.params.meeting))
	);
	return new Response(changesOf(topicOf(meeting.id)), {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
