// Every public page, in both languages, for those who index: with the day of its last change, and in several files
// where they are too many for one.
import { aboutTheData, archive } from '#lib/server/publication/index.ts';
import { locales, localHref } from '#lib/shared/locale.ts';
import { lastChange } from '#lib/web/open-data.ts';
import { xmlElement as element, xmlHeader } from '#lib/web/xml.ts';

const always = ['/', '/arkiv', '/enheter', '/oppna-data', '/om', '/tillganglighet', '/integritet'];
/** The protocol takes 50,000 addresses in a file (https://www.sitemaps.org/protocol.html). */
const mostPages = Math.floor(50_000 / locales.length);

const attributes = {
	xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
	'xmlns:xhtml': 'http://www.w3.org/1999/xhtml'
};

export async function GET({ locals, url }) {
	const [{ programmes, honours }, { changedAt }] = await Promise.all([
		archive(locals.organiser.id),
		aboutTheData(locals.organiser.id)
	]);
	const editions = programmes.flatMap((programme) => programme.editions);
	const released = new Map(
		editions.map(({ programme, slug, releasedAt }) => [`/${programme}/${slug}`, releasedAt])
	);
	const each = (paths: readonly (string | null)[]) =>
		[...new Set(paths)].flatMap((path) => (path === null ? [] : { path, changed: changedAt }));
	const over = [
		...each(honours.map(({ unitKey }) => unitKey && `/enheter/${unitKey}`)),
		...each(honours.map(({ organisationKey: key }) => key && `/organisationer/${key}`)),
		...each(
			honours.map(({ programme, classKey }) => classKey && `/${programme}/klass/${classKey}`)
		),
		...each(honours.map(({ programme, edition }) => `/${programme}/${edition}/press`))
	];
	const pages = [
		...always.map((path) => ({ path, changed: changedAt })),
		...programmes.map(({ slug }) => ({ path: `/${slug}`, changed: changedAt })),
		...editions.map(({ programme, slug, releasedAt }) => ({
			path: `/${programme}/${slug}`,
			changed: releasedAt ?? changedAt
		})),
		...over,
		...honours.map((honour) => {
			const edition = `/${honour.programme}/${honour.edition}`;
			return {
				path: `${edition}/${honour.id}`,
				changed: lastChange(released.get(edition) ?? changedAt, honour)
			};
		})
	];
	const parts = Math.ceil(pages.length / mostPages);
	const part = Number(url.searchParams.get('del'));
	const body =
		parts > 1 && !(part >= 1 && part <= parts)
			? index(parts, url.origin)
			: urlset(
					parts > 1 ? pages.slice((part - 1) * mostPages, part * mostPages) : pages,
					url.origin
				);
	return new Response(xmlHeader + body, {
		headers: { 'content-type': 'application/xml; charset=utf-8' }
	});
}

function index(parts: number, origin: string): string {
	return element(
		'sitemapindex',
		{ xmlns: attributes.xmlns },
		Array.from({ length: parts }, (_, at) =>
			element('sitemap', {}, [element('loc', {}, `${origin}/sitemap.xml?del=${at + 1}`)])
		)
	);
}

function urlset(
	pages: readonly { path: string; changed: string | null }[],
	origin: string
): string {
	const urls = pages.flatMap(({ path, changed }) =>
		locales.map((locale) =>
			element('url', {}, [
				element('loc', {}, origin + localHref(locale, path)),
				...(changed ? [element('lastmod', {}, changed)] : []),
				...[...locales, 'x-default' as const].map((other) =>
					element('xhtml:link', {
						rel: 'alternate',
						hreflang: other,
						href: origin + localHref(other === 'x-default' ? 'sv' : other, path)
					})
				)
			])
		)
	);
	return element('urlset', attributes, urls);
}
