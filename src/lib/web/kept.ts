// The page that keeps what somebody posted when it could not be taken: no session, or no database. It stands on its
// own (no layout, no query), shows the texts so that they can be copied, and can send the same again.
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { frameMessages } from '#lib/shared/messages/frame/index.ts';
import type { Posted } from './posted.ts';

const escape = (text: string) =>
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

type Kept = {
	locale: Locale;
	why: 'signed-out' | 'outage' | 'unreadable';
	/** Where to send again, and where sign-in leads. */
	path: string;
	signIn: string;
	posted: Posted;
	requestId: string;
};

/** Answers the page, 401, 503 or 400. Nothing posted: an outage page looks again by itself after five seconds. */
export function keptPage({ locale, why, path, signIn, posted, requestId }: Kept): Response {
	const words = frameMessages(locale);
	const { fields, files, withFiles } = posted;
	const any = fields.length > 0 || files.length > 0;
	const said = {
		'signed-out': { title: words.kept.signedOutTitle, text: words.kept.signedOutText },
		outage: any
			? { title: words.kept.outageTitle, text: words.kept.outageText }
			: words.errors[503],
		unreadable: words.errors[400]
	};
	const { title, text } = said[why];
	const shown = fields.filter(([name, value]) => value.length > 40 && !name.startsWith('_'));
	const hidden = fields
		.map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
		.join('');
	// No browser lets a page fill in a file: it is chosen anew, here.
	const chosenAnew = files
		.map(
			({ field, name }, at) =>
				`<label for="f${at}">${escape(words.kept.chooseAgain(name))}</label><input type="file" id="f${at}" name="${escape(field)}">`
		)
		.join('');
	const form = any
		? `<form method="post" action="${escape(path)}" accept-charset="utf-8"${withFiles ? ' enctype="multipart/form-data"' : ''}>${hidden}${chosenAnew}<p><button>${words.kept.sendAgain}</button></p></form>`
		: '';
	const copies = shown
		.map(
			([, value], at) =>
				`<label for="t${at}">${words.kept.whatYouWrote}</label><textarea id="t${at}" readonly>${escape(value)}</textarea>`
		)
		.join('');
	const link =
		why === 'signed-out'
			? `<p><a href="${escape(signIn)}" target="_blank" rel="noopener">${words.kept.signInNewTab}</a></p>`
			: '';
	const again = why === 'outage' && !any ? '<meta http-equiv="refresh" content="5">' : '';
	const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${again}<title>${escape(title)} – Utmärkt</title><style>${style}</style></head><body><main><h1>${escape(title)}</h1><p>${escape(text)}</p>${link}${form}${copies}<p><a href="${localHref(locale, '/')}">${words.toStart}</a></p><p><small>${escape(words.errorNumber(requestId))}</small></p></main></body></html>`;
	return new Response(html, {
		status: { 'signed-out': 401, outage: 503, unreadable: 400 }[why],
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'x-request-id': requestId,
			...(why === 'outage' ? { 'retry-after': '5' } : {})
		}
	});
}
