// The entries that a filter shows, or those that are chosen among them, as a file. Posted, since it is logged.
import { error, redirect } from '@sveltejs/kit';
import { exportEntries, exportFormats } from '#lib/server/application/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { formText, need } from '#lib/web/answers.ts';
import { fileResponse } from '#lib/web/file.ts';
import { editionOf } from '#lib/web/office.ts';
import { filterIn, sayer, sortIn } from '#lib/web/worklist.ts';

export async function POST(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const form = await event.request.formData();
	const asked = formText(form, 'format');
	const format = exportFormats.find((each) => each === asked);
	if (!format) error(400, refusalText(locale, { reason: 'invalid' }));
	const address = event.url.searchParams;
	const ids = form.getAll('bidrag').filter((value) => typeof value === 'string');
	const chosen = ids.length > 0 && !form.has('alla') ? { ids } : {};
	const file = await exportEntries(actor, {
		editionId: edition.id,
		format,
		filter: { ...filterIn(address), ...chosen },
		sort: sortIn(address),
		say: sayer(edition, actor, locale)
	});
	const { reason } = file.ok ? { reason: null } : file.refusal;
	if (reason === 'nothing-chosen' || reason === 'export-too-large') {
		// Back to the list, which says why there is no file.
		const back = new URLSearchParams(address);
		back.set('tomt', reason === 'export-too-large' ? 'stor' : format);
		redirect(303, localHref(locale, `/kansli/${edition.id}/bidrag?${back}`));
	}
	return fileResponse(need(event, file));
}
