// A winner's entry as PDF, as it is published.
import { error } from '@sveltejs/kit';
import { publicEntryPdf } from '#lib/server/publication/index.ts';
import { publicHonour } from '#lib/web/public-honour.ts';
import { entryDocument } from '#lib/web/public-entry.ts';
import { honourTitle } from '#lib/web/public-words.ts';

export async function GET(event) {
	const { locale, actor } = event.locals;
	const found = await publicHonour(event);
	if ((found.entry?.answers ?? []).length === 0) error(404);
	const at = found.releasedAt ? Temporal.Instant.from(found.releasedAt) : actor.at;
	const { title, data } = entryDocument(locale, found, event.url.origin);
	const pdf = publicEntryPdf(data, { title, locale: 'sv', at });
	const name = encodeURIComponent(`${honourTitle(found)}.pdf`);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename*=UTF-8''${name}`
		}
	});
}
