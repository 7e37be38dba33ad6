// A unit's own prize letter as PDF, from the release on.
import { ownDiplomaPdf } from '#lib/server/ceremony/index.ts';
import { need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';
import { paperLocale, pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const id = idIn(event, event.params.entry);
	const paper = { kind: 'letter' as const, locale: paperLocale(event) };
	const { name, pdf } = need(event, await ownDiplomaPdf(event.locals.actor, id, paper));
	return pdfResponse(pdf, name);
}
