// The feed: what was honoured, newest first, in Atom.
import { archive } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import { paragraphsOf } from '#lib/shared/words.ts';
import { editionTitle, honourBy, honourHref, honourTitle } from '#lib/web/public-words.ts';
import { lastChange, licence } from '#lib/web/open-data.ts';
import { xmlElement as element, xmlHeader, xmlText } from '#lib/web/xml.ts';

const mostEntries = 100;

export async function GET({ locals, url }) {
	const { locale, organiser } = locals;
	const words = publicMessages(locale);
	const { programmes, honours } = await archive(organiser.id);
	const editions = new Map(
		programmes.flatMap(({ editions: all }) =>
			all.map((edition): [string, typeof edition] => [
				`${edition.programme}/${edition.slug}`,
				edition
			])
		)
	);
	const releasedAt = (key: string) => editions.get(key)?.releasedAt ?? '1970-01-01T00:00:00Z';
	const newest = honours
		.map((honour, at) => {
			const published = releasedAt(`${honour.programme}/${honour.edition}`);
			return { honour, at, published, updated: lastChange(published, honour) };
		})
		.sort((one, other) => other.updated.localeCompare(one.updated) || one.at - other.at)
		.slice(0, mostEntries);
	const entries = newest.map(({ honour, published, updated }) => {
		const by = honourBy(honour);
		const about = [
			honour.honourName[locale],
			editionTitle(locale, honour.programmeName, honour.round),
			honour.className?.[locale]
		];
		const demo = honour.demo ? `${words.madeUp}: ` : '';
		const citation = paragraphsOf(honour.citation ?? '').map((each) => `<p>${xmlText(each)}</p>`);
		return element('entry', {}, [
			element('id', {}, `urn:uuid:${honour.id}`),
			element('title', {}, `${demo}${[honourTitle(honour), by].filter(Boolean).join(', ')}`),
			element('published', {}, published),
			element('updated', {}, updated),
			element('link', { rel: 'alternate', href: url.origin + honourHref(locale, honour) }),
			element('author', {}, [element('name', {}, organiser.name)]),
			element('summary', {}, about.filter(Boolean).join(', ')),
			...(citation.length > 0
				? [element('content', { type: 'html', 'xml:lang': 'sv' }, citation.join(''))]
				: [])
		]);
	});
	const self = url.origin + localHref(locale, '/flode.xml');
	const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
		// The feed is the organiser's own, wherever it is read and in whichever language.
		element('id', {}, `urn:uuid:${organiser.id}`),
		element('title', {}, words.feed.title(organiser.name)),
		element('subtitle', {}, words.feed.subtitle),
		element('updated', {}, newest[0]?.updated ?? '1970-01-01T00:00:00Z'),
		element('link', { rel: 'self', href: self }),
		element('link', { rel: 'alternate', href: url.origin + localHref(locale, '/') }),
		element('link', { rel: 'license', href: licence }),
		element('rights', {}, 'CC0 1.0'),
		...entries
	]);
	return new Response(xmlHeader + feed, {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
}
