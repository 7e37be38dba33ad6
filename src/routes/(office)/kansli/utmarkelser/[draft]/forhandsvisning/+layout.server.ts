// What every preview of a draft has around it: that it is one, and the ways to the others.
import { localHref } from '#lib/shared/locale.ts';
import { editorMessages } from '#lib/shared/messages/editor/index.ts';

export function load({ locals, params, request }) {
	const words = editorMessages(locals.locale).preview;
	const draft = localHref(locals.locale, `/kansli/utmarkelser/${params.draft}`);
	const base = `${draft}/forhandsvisning`;
	return {
		draft,
		/** Beside the editor's fields: the editor has the ways through, so the preview needs none of its own. */
		framed: request.headers.get('sec-fetch-dest') === 'iframe',
		ways: [
			{ href: base, label: words.public },
			{ href: `${base}/kan-vi-delta`, label: words.eligibility },
			{ href: `${base}/formular`, label: words.form }
		]
	};
}
