// The submitted entry as PDF, for the office.
import { submissionDocument } from '#lib/server/application/index.ts';
import { need } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	await editionOf(event);
	const file = need(event, await submissionDocument(event.locals.actor, event.params.entry));
	return pdfResponse(file.pdf, `bidrag-${file.number}`);
}
