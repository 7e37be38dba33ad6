// The submitted entry as a document, for those who wrote it.
import { submissionDocument } from '#lib/server/application/index.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { need } from '#lib/web/answers.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const { number, pdf } = need(event, await submissionDocument(actor, event.params.entry));
	const name = applicationMessages(locale).receipt.fileName(number);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
}
