// An address where nothing is: perhaps something was. Old addresses lead on for ever; what was withdrawn says so.
import type { RequestEvent } from '@sveltejs/kit';
import { isOutage } from '#lib/server/platform/database/index.ts';
import { formerAddress } from '#lib/server/publication/index.ts';
import { localHref, withoutLocale } from '#lib/shared/locale.ts';
import { openDataMessages } from '#lib/shared/messages/open-data/index.ts';
import { standingPage } from './standing-page.ts';

/** Addresses of work, and of machines, have no past. */
const never =
	/^\/(api|_app|mina-bidrag|bedomning|jury|kansli|revision|demo|dokument|bild|data)(\/|$)/;
/** What older pages' addresses end with. */
const ending = /(?:\/index)?\.(?:html?|aspx|php)$/u;

/** Answers where what was there is now, or that it has been withdrawn; the answer as it is where nothing ever was. */
export async function formerly(event: RequestEvent, response: Response): Promise<Response> {
	const { locals, request, url } = event;
	const path = withoutLocale(url.pathname);
	const asks = request.method === 'GET' || request.method === 'HEAD';
	if (response.status !== 404 || !asks || event.isDataRequest || never.test(path)) return response;
	const asked = decoded(path).replace(ending, '');
	try {
		const found =
			(await formerAddress(locals.organiser.id, asked)) ??
			(await formerAddress(locals.organiser.id, asked.toLocaleLowerCase('sv')));
		if (!found) return response;
		if (found.now === null) return withdrawn(event, found.why?.[locals.locale]);
		const location = localHref(locals.locale, found.now) + url.search;
		return new Response(null, {
			status: 301,
			headers: { location, 'cache-control': 'public, max-age=3600' }
		});
	} catch (error) {
		if (!isOutage(error)) throw error;
		return response;
	}
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

function withdrawn({ locals }: RequestEvent, why: string | undefined): Response {
	const words = openDataMessages(locals.locale).withdrawn;
	return standingPage({
		locale: locals.locale,
		title: words.title,
		text: why ?? words.text,
		status: 410,
		requestId: locals.requestId,
		inside: `<p><a href="${localHref(locals.locale, '/arkiv')}">${words.archive}</a></p>`
	});
}
