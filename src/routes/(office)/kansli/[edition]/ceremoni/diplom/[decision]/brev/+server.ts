// A prize letter as PDF, for the office.
import { diplomaPdf } from '#lib/server/ceremony/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { paperLocale, pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const id = idIn(event, event.params.decision);
	const paper = { kind: 'letter' as const, locale: paperLocale(event) };
	const { name, pdf } = need(event, await diplomaPdf(event.locals.actor, id, paper));
	return pdfResponse(pdf, name);
}
