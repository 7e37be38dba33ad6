// The entry as a document, for those who write it: as it was submitted, or with ?utkast as it stands now.
import { draftDocument, submissionDocument } from '#lib/server/application/index.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { need } from '#lib/web/answers.ts';
import { pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const { entry } = event.params;
	const words = applicationMessages(locale);
	if (event.url.searchParams.has('utkast')) {
		return pdfResponse(need(event, await draftDocument(actor, entry)), words.review.draftFile);
	}
	const { number, pdf } = need(event, await submissionDocument(actor, entry));
	return pdfResponse(pdf, words.receipt.fileName(number).replace(/\.pdf$/, ''), 'attachment');
}
