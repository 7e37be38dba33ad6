// The minutes as a document that lasts.
import { minutesPdf } from '#lib/server/judging/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';

export async function GET(event) {
	const { actor } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const meetingId = idIn(event, event.params.meeting);
	const what = event.url.searchParams.has('tillagg') ? 'addition' : 'minutes';
	const { name, pdf } = need(event, await minutesPdf(actor, editionId, meetingId, what));
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
}
