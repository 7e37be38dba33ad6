// What a public page says of itself to those who share it and to machines that read: Open Graph, and schema.org as
// JSON-LD, which is data and runs nothing.
import type { HonourPageData, PublicHonour } from '#lib/server/publication/index.ts';
import type { Linked } from '#lib/shared/linked.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { openDataMessages } from '#lib/shared/messages/open-data/index.ts';
import { licence } from './open-data.ts';
import { awardTitle, editionTitle, honourBy, honourTitle } from './public-words.ts';

export type Sharing = {
	title: string;
	description: string;
	/** Without the language; the canonical address is made of it. */
	path: string;
	/** Alternative text of the picture. */
	alt: string;
	/** The picture's own path, without language and ending. */
	picture: string;
	/** The page as data, where it is there as data too. */
	data: string | undefined;
	linked: Linked;
};

type From = { locale: Locale; origin: string; organiser: string };

const most = 200;
const short = (text: string) =>
	text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;

const publisher = ({ origin, organiser }: From): Linked => ({
	'@type': 'GovernmentOrganization',
	'@id': `${origin}/#organiser`,
	name: organiser
});

/** What every page is: part of the site, in a language, free to use. */
function page(from: From, path: string, name: string, kind = 'WebPage'): Linked {
	const url = from.origin + localHref(from.locale, path);
	return {
		'@context': 'https://schema.org',
		'@type': kind,
		'@id': url,
		url,
		name,
		inLanguage: from.locale,
		license: licence,
		publisher: publisher(from)
	};
}

/** The way down to a page, as search engines show it. */
function trail(from: From, steps: readonly { path: string; name: string }[]): Linked {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ path, name }, at) => ({
			'@type': 'ListItem',
			position: at + 1,
			name,
			item: from.origin + localHref(from.locale, path)
		}))
	};
}

export function sharingOfStart(from: From): Sharing {
	const words = openDataMessages(from.locale).share;
	const title = words.site(from.organiser);
	return {
		title,
		description: words.description,
		path: '/',
		alt: title,
		picture: '/bild/start',
		data: undefined,
		linked: {
			...page(from, '/', title, 'WebSite'),
			potentialAction: {
				'@type': 'SearchAction',
				target: `${from.origin + localHref(from.locale, '/sok')}?q={q}`,
				'query-input': 'required name=q'
			}
		}
	};
}

export function sharingOfProgramme(
	from: From,
	{ slug, name, lead }: { slug: string; name: string; lead: string }
): Sharing {
	const path = `/${slug}`;
	return {
		title: name,
		description: short(lead),
		path,
		alt: openDataMessages(from.locale).share.alt(name, from.organiser),
		picture: `/bild/${slug}`,
		data: `${path}.json`,
		linked: {
			...page(from, path, name),
			description: short(lead),
			about: { '@type': 'EventSeries', name, organizer: publisher(from) }
		}
	};
}

export function sharingOfEdition(
	from: From,
	edition: {
		programme: { slug: string; name: string };
		slug: string;
		title: string;
		lead: string;
		/** A day, or wall clock; null where not stated. */
		ceremony: string | null;
		honours: readonly PublicHonour[];
	}
): Sharing {
	const { programme, title, lead, honours } = edition;
	const path = `/${programme.slug}/${edition.slug}`;
	const event: Linked | undefined = edition.ceremony
		? {
				'@type': 'Event',
				name: title,
				startDate: edition.ceremony,
				organizer: publisher(from),
				superEvent: { '@type': 'EventSeries', name: programme.name }
			}
		: undefined;
	return {
		title,
		description: short(lead),
		path,
		alt: openDataMessages(from.locale).share.alt(title, from.organiser),
		picture: `/bild${path}`,
		data: `${path}.json`,
		linked: {
			...page(from, path, title, 'CollectionPage'),
			description: short(lead),
			about: event,
			breadcrumb: trail(from, [
				{ path: `/${programme.slug}`, name: programme.name },
				{ path, name: title }
			]),
			mainEntity:
				honours.length > 0
					? {
							'@type': 'ItemList',
							numberOfItems: honours.length,
							itemListElement: honours.map((honour, at) => ({
								'@type': 'ListItem',
								position: at + 1,
								name: honourTitle(honour),
								url: from.origin + localHref(from.locale, `${path}/${honour.id}`)
							}))
						}
					: undefined
		}
	};
}

export function sharingOfHonour(from: From, honour: HonourPageData): Sharing {
	const { locale } = from;
	const edition = editionTitle(locale, honour.programmeName, honour.round);
	const award = [awardTitle(locale, honour), honour.className?.[locale]].filter(Boolean).join(', ');
	const path = `/${honour.programme}/${honour.edition}/${honour.id}`;
	const title = honourTitle(honour);
	const by = honourBy(honour);
	const description = short([award, honour.citation ?? by].filter(Boolean).join('. '));
	const unit: Linked = {
		'@type': 'Organization',
		name: honour.unit || title,
		parentOrganization: honour.organisation
			? { '@type': 'Organization', name: honour.organisation }
			: undefined
	};
	const honoured: Linked = honour.title
		? { '@type': 'CreativeWork', name: title, award, creator: honour.unit ? unit : undefined }
		: { ...unit, award };
	return {
		title,
		description,
		path,
		alt: openDataMessages(locale).share.alt(title, award),
		picture: `/bild${path}`,
		data: `${path}.json`,
		linked: {
			...page(from, path, `${title} – ${edition}`),
			description,
			datePublished: honour.releasedAt ?? undefined,
			breadcrumb: trail(from, [
				{ path: `/${honour.programme}`, name: honour.programmeName[locale] },
				{ path: `/${honour.programme}/${honour.edition}`, name: edition },
				{ path, name: title }
			]),
			mainEntity: honour.citation ? { ...honoured, description: honour.citation } : honoured
		}
	};
}
