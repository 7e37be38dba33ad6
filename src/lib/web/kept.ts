// The page that keeps what somebody posted when it could not be taken: no session, or no database. It stands on its
// own (no layout, no query), shows the texts so that they can be copied, and can send the same again.
import type { Locale } from '#lib/shared/locale.ts';
import { frameMessages } from '#lib/shared/messages/frame/index.ts';
import type { Posted } from './posted.ts';
import { escaped as escape, standingPage } from './standing-page.ts';

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
	return standingPage({
		...{ locale, title, text, requestId },
		head: again,
		inside: `${link}${form}${copies}`,
		status: { 'signed-out': 401, outage: 503, unreadable: 400 }[why],
		headers: why === 'outage' ? { 'retry-after': '5' } : {}
	});
}
