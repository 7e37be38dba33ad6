// Name badges as PDF.
import { badgesPdf } from '#lib/server/ceremony/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const id = idIn(event, event.params.ceremony);
	const { name, pdf } = need(event, await badgesPdf(event.locals.actor, id));
	return pdfResponse(pdf, name);
}
