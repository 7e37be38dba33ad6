// One entry's page of the brief, on paper.
import { briefPdf } from '#lib/server/judging/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const id = idIn(event, event.params.edition);
	const entryId = idIn(event, event.params.entry);
	const { name, pdf } = need(event, await briefPdf(event.locals.actor, id, { entryId }));
	return pdfResponse(pdf, name);
}
