// What an endpoint (a PDF, a picture, a file to take out) answers when it refuses. The framework would answer with a page
// that says nothing of why, in one language; here whoever reads it gets the reason and a way on, and a program gets a
// problem, as from the open interface.
import type { RequestEvent } from '@sveltejs/kit';
import { frameMessages } from '#lib/shared/messages/frame/index.ts';
import { escaped, standingPage } from './standing-page.ts';

/** Stands in `error.html` alone: by it an answer is known for the framework's own. */
const mark = '<meta name="utmarkt" content="on-its-own" />';

type Refused = { status: number; message: string };

/** Answers what is sent instead of the framework's own answer to an error; any other answer is sent as it is. */
export async function refusedPage(event: RequestEvent, response: Response): Promise<Response> {
	const { locals, request } = event;
	if (response.status < 400 || event.isDataRequest) return response;
	const type = response.headers.get('content-type') ?? '';
	const { refused } = locals;
	if (type.startsWith('application/json') && refused && !event.url.pathname.startsWith('/api/'))
		return problem(refused, locals.requestId);
	if (!type.startsWith('text/html')) return response;
	const html = await response.text();
	// The text has been read: what is sent on is made anew.
	if (!html.includes(mark)) return new Response(html, response);
	const words = frameMessages(locals.locale);
	const errors: Readonly<Record<number, { title: string; text: string }>> = words.errors;
	const status = refused?.status ?? response.status;
	const known = errors[status] ?? words.errors[status >= 500 ? 500 : 400];
	const said = refused && status < 500 && /[.!?]$/.test(refused.message) ? refused.message : null;
	return standingPage({
		locale: locals.locale,
		title: known.title,
		text: said ?? known.text,
		status,
		requestId: locals.requestId,
		inside: wayBack(request, words.back)
	});
}

/** A link to where one came from, when that was a page of ours. */
function wayBack(request: Request, words: string): string {
	const { origin, href } = new URL(request.url);
	const from = request.headers.get('referer') ?? '';
	if (!URL.canParse(from) || from === href) return '';
	const came = new URL(from);
	if (came.origin !== origin) return '';
	return `<p><a href="${escaped(came.pathname + came.search)}">${escaped(words)}</a></p>`;
}

function problem({ status, message }: Refused, requestId: string): Response {
	return new Response(
		JSON.stringify({
			type: 'about:blank',
			title: message,
			status,
			instance: `urn:request:${requestId}`
		}),
		{
			status,
			headers: {
				'content-type': 'application/problem+json',
				'cache-control': 'no-store',
				vary: 'accept'
			}
		}
	);
}
