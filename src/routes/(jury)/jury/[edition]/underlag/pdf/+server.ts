// The whole brief as one document, with what its reader may know of the entries.
import { redirect } from '@sveltejs/kit';
import { briefPdf } from '#lib/server/judging/index.ts';
import { need } from '#lib/web/answers.ts';
import { briefHref, longestPlace, readDay } from '#lib/web/brief.ts';
import { idIn } from '#lib/web/judging.ts';
import { pdfResponse } from '#lib/web/pdf.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const typed = event.url.searchParams.get('dag') ?? '';
	const place = (event.url.searchParams.get('plats') ?? '').trim().slice(0, longestPlace);
	const date = readDay(typed);
	if (date === undefined) {
		const said = new URLSearchParams({ dag: typed, plats: place, fel: 'dag' });
		redirect(303, briefHref(locale, { id }, `?${said}#dokument`));
	}
	const meeting = { date, place: place || null };
	const { name, pdf } = need(event, await briefPdf(actor, id, { meeting }));
	return pdfResponse(pdf, name);
}
