// Public pages are drawn once and kept until what they show changes. A reader who has the page already is told so
// in a few bytes. Whoever is signed in gets a page of their own, which nobody keeps.
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { isOutage } from '#lib/server/platform/database/index.ts';
import { eraAt, type Era } from '#lib/server/publication/index.ts';

type Kept = { body: Uint8Array<ArrayBuffer>; headers: [string, string][]; etag: string };

/** The most pages kept for one organiser; the one that was asked for longest ago goes first. */
const mostKept = 1000;
const largestKept = 1_000_000;
const shelves = new Map<string, { era: string; pages: Map<string, Kept> }>();
const started = Temporal.Now.instant();

/** Pages and answers that are the same for every visitor: each by its whole address, so that nothing below one comes along. */
const alike =
	/^\/\(public\)(\/?$|\/(arkiv|enheter(\/\[unit\])?|organisationer\/\[organisation\]|sok|om|tillganglighet|integritet|oppna-data|data\/\[file\]|bild\/\[\.\.\.path\]|dcat\.rdf|flode\.xml|sitemap\.xml|robots\.txt)$|\/\[programme\](\/\[edition\](\/\[honour\](\/(pdf|kort))?|\/press)?|\/klass\/\[class\])?(\.json)?$)|^\/api\/v1\/(honours|programmes(\/\[programme\])?|editions(\/\[programme\]\/\[edition\])?|search|openapi\.json|schemas\/programme-definition\.json)$/;

/** What public pages are asked by. An address with anything else is drawn and not kept, so that it pushes nothing out. */
const askedFor = new Set([
	'q',
	'typ',
	'utmarkelse',
	'ar',
	'klass',
	'forvaltning',
	'sida',
	'del',
	'heder',
	'programme',
	'year',
	'class',
	'honour',
	'organisation',
	'kind',
	'page'
]);

/** Answers the page from what is kept, or draws it and keeps it. Wraps the drawing of every page. */
export async function withPublicCache(
	event: RequestEvent,
	draw: () => Promise<Response>
): Promise<Response> {
	const { request, route, locals, url } = event;
	const reads = request.method === 'GET' || request.method === 'HEAD';
	if (!reads || !route.id || !alike.test(route.id) || url.pathname.endsWith('__data.json'))
		return draw();
	if (locals.actor.kind === 'person') {
		const own = await draw();
		own.headers.set('cache-control', 'private, no-store');
		return own;
	}
	let era: Era;
	try {
		era = await eraAt(locals.organiser.id, locals.actor.at);
	} catch (error) {
		if (!isOutage(error)) throw error;
		return draw();
	}
	const since = Temporal.Instant.compare(era.since, started) > 0 ? era.since : started;
	let shelf = shelves.get(locals.organiser.id);
	if (!shelf || shelf.era !== era.name) {
		shelf = { era: era.name, pages: new Map() };
		shelves.set(locals.organiser.id, shelf);
	}
	const key = url.href;
	const found = shelf.pages.get(key);
	if (found) {
		shelf.pages.delete(key);
		shelf.pages.set(key, found);
		return answer(request, found, since);
	}
	// A page is drawn whole to be kept, also when only its head is asked for.
	const drawn = await draw();
	if (drawn.status !== 200 || request.method === 'HEAD') return drawn;
	const body = new Uint8Array(await drawn.arrayBuffer());
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = [...drawn.headers].filter(
		([name]) => !/^(etag|set-cookie|content-length)$/.test(name)
	);
	const kept: Kept = { body, headers, etag };
	const keepable = [...url.searchParams.keys()].every((name) => askedFor.has(name));
	if (keepable && body.byteLength <= largestKept && key.length < 2000 && !locals.outage) {
		shelf.pages.set(key, kept);
		for (const oldest of shelf.pages.keys()) {
			if (shelf.pages.size <= mostKept) break;
			shelf.pages.delete(oldest);
		}
	}
	return answer(request, kept, since);
}

function answer(
	request: Request,
	{ body, headers, etag }: Kept,
	since: Temporal.Instant
): Response {
	const lastModified = new Date(since.epochMilliseconds).toUTCString();
	const all = new Headers(headers);
	all.set('cache-control', 'public, max-age=0, must-revalidate');
	all.set('etag', etag);
	all.set('last-modified', lastModified);
	all.set('vary', 'cookie, authorization');
	if (has(request, etag, since)) {
		all.delete('content-type');
		return new Response(null, { status: 304, headers: all });
	}
	return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers: all });
}

/** Whether the reader has this page already, by its tag or, where none is sent, by its date. */
function has(request: Request, etag: string, since: Temporal.Instant): boolean {
	const tags = request.headers.get('if-none-match');
	if (tags !== null) {
		return tags
			.split(',')
			.some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
	}
	const date = Date.parse(request.headers.get('if-modified-since') ?? '');
	return Number.isFinite(date) && Math.floor(since.epochMilliseconds / 1000) * 1000 <= date;
}
