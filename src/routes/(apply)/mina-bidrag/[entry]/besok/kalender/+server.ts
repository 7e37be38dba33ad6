// The visit as a calendar file, for the unit, its team and the office.
import { submittedEntry } from '#lib/server/application/index.ts';
import { unitVisit, visitFile } from '#lib/server/assessment/index.ts';
import { config } from '#lib/server/platform/config.ts';
import { localHref } from '#lib/shared/locale.ts';
import { visitMails } from '#lib/shared/messages/mail-visits/index.ts';
import { need } from '#lib/web/answers.ts';
import { error } from '@sveltejs/kit';

export async function GET(event) {
	const { locals, params, url } = event;
	const { actor, locale, organiser } = locals;
	const { visit } = need(event, await unitVisit(actor, params.entry));
	const entry = need(event, await submittedEntry(actor, params.entry));
	if (!visit) error(404);
	const text = visitFile({
		visit,
		title: visitMails(locale).title(entry.unit),
		page: (config().url || url.origin) + localHref(locale, `/mina-bidrag/${params.entry}/besok`),
		organiser: null,
		receiver: null,
		timeZone: organiser.timeZone,
		cancelled: false
	});
	const name = locale === 'sv' ? 'besok.ics' : 'visit.ics';
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
}
