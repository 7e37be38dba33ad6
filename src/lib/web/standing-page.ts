// A page that stands on its own, without layout and without a query: for what the framework's pages cannot answer.
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { frameMessages } from '#lib/shared/messages/frame/index.ts';

export const escaped = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

const style = `
	:root{color-scheme:light dark}
	body{font:1.0625rem/1.6 system-ui,sans-serif;color:#17202e;background:#fff;margin:0 auto;max-width:44rem;padding:2.5rem 1.1rem}
	h1{font:480 2rem/1.15 Georgia,serif} a{color:#123b63}
	button{font:600 1rem/1 system-ui,sans-serif;padding:1rem 1.4rem;min-height:2.75rem;border:0;border-radius:5px;background:#123b63;color:#fff}
	label{display:block;font-weight:600;margin:1.5rem 0 .4rem} textarea{width:100%;min-height:8rem;font:inherit;padding:.7rem;box-sizing:border-box}
	small{color:#4a5568}
	@media(prefers-color-scheme:dark){body{color:#e8edf4;background:#10161f}a{color:#a9c8ec}small{color:#a6b2c3}button{background:#a9c8ec;color:#0b2947}}
`;

type Standing = {
	locale: Locale;
	title: string;
	text: string;
	requestId: string;
	status: number;
	/** HTML that goes into the head, and below the text. */
	head?: string;
	inside?: string;
	headers?: Record<string, string>;
};

/** Answers the page: what it is, what to do, the way to the start, and the number to ask by. */
export function standingPage({
	locale,
	title,
	text,
	requestId,
	status,
	head = '',
	inside = '',
	headers = {}
}: Standing): Response {
	const words = frameMessages(locale);
	const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}<title>${escaped(title)} – Utmärkt</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${inside}<p><a href="${localHref(locale, '/')}">${words.toStart}</a></p><p><small>${escaped(words.errorNumber(requestId))}</small></p></main></body></html>`;
	return new Response(html, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'x-request-id': requestId,
			...headers
		}
	});
}
