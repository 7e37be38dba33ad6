// Every public page, in both languages, for those who index.
import { archive } from '#lib/server/publication/index.ts';
import { locales, localHref } from '#lib/shared/locale.ts';
import { xmlElement as element, xmlHeader } from '#lib/web/xml.ts';

const always = ['/', '/arkiv', '/enheter', '/sok', '/om', '/tillganglighet', '/integritet'];

export async function GET({ locals, url }) {
	const { programmes, honours } = await archive(locals.organiser.id);
	const paths = [
		...always,
		...programmes.flatMap(({ slug, editions }) => [
			`/${slug}`,
			...editions.map((edition) => `/${slug}/${edition.slug}`)
		]),
		...honours.map(({ programme, edition, id }) => `/${programme}/${edition}/${id}`)
	];
	const urls = paths.flatMap((path) =>
		locales.map((locale) =>
			element('url', {}, [
				element('loc', {}, url.origin + localHref(locale, path)),
				...locales.map((other) =>
					element('xhtml:link', {
						rel: 'alternate',
						hreflang: other,
						href: url.origin + localHref(other, path)
					})
				)
			])
		)
	);
	const attributes = {
		xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
		'xmlns:xhtml': 'http://www.w3.org/1999/xhtml'
	};
	return new Response(xmlHeader + element('urlset', attributes, urls), {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
}
