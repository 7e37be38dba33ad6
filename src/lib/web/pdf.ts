// A PDF as an answer: shown in the browser or saved, under its own name, kept by nobody on the way.
import type { Locale } from '#lib/shared/locale.ts';

/** Answers the language that a paper is asked for in, which need not be the page's. */
export function paperLocale({ url }: { url: URL }): Locale {
	return url.searchParams.get('sprak') === 'en' ? 'en' : 'sv';
}

/** Answers the address of a paper in a language. */
export const paperHref = (href: string, locale: Locale) =>
	locale === 'sv' ? href : `${href}?sprak=${locale}`;

/** Answers the document; `name` without its ending. */
export function pdfResponse(
	content: Buffer,
	name: string,
	how: 'inline' | 'attachment' = 'inline'
): Response {
	return new Response(new Uint8Array(content), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
			'cache-control': 'private, no-store'
		}
	});
}
