// The feedback as the document that was kept when it was released.
import { feedbackDocument } from '#lib/server/assessment/index.ts';
import { need } from '#lib/web/answers.ts';

export async function GET(event) {
	const { name, content } = need(
		event,
		await feedbackDocument(event.locals.actor, event.params.entry)
	);
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
}
