// The search page's data: what was asked and chosen by the address, what was found, and where each choice leads.
import {
	longestQuestion,
	mostFound,
	searchKinds,
	searchPublished,
	siteNav,
	type Facets,
	type SearchFilter
} from '#lib/server/publication/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { searchMessages } from '#lib/shared/messages/search/index.ts';

/** The names of the choices in the address, in the order that they are shown. */
const names = {
	kind: 'typ',
	programme: 'utmarkelse',
	year: 'ar',
	class: 'klass',
	organisation: 'forvaltning'
} as const;
type Facet = keyof typeof names;
const facets = Object.keys(names) as Facet[];
const mostPages = 50;
/** Longer lists show these, and the rest when asked. */
const fewChoices = 8;

type Chosen = Partial<Record<Facet, string>>;

function chosenIn(asked: URLSearchParams): Chosen {
	const chosen: Chosen = {};
	for (const facet of facets) {
		const value = asked.get(names[facet])?.slice(0, longestQuestion).trim();
		// What is no kind is no choice.
		if (!value || (facet === 'kind' && !searchKinds.some((each) => each === value))) continue;
		chosen[facet] = value;
	}
	return chosen;
}

function filterOf({ kind, programme, year, class: classKey, organisation }: Chosen): SearchFilter {
	return {
		kind: searchKinds.find((each) => each === kind),
		programme,
		// What is no year is one that nothing has.
		year: year === undefined ? undefined : /^\d{1,4}$/.test(year) ? Number(year) : -1,
		classKey,
		organisation
	};
}

/** Answers the page for an address. */
export async function searchPage(organiserId: string, locale: Locale, asked: URLSearchParams) {
	const q = (asked.get('q') ?? '').slice(0, longestQuestion).trim();
	const chosen = chosenIn(asked);
	const page = Math.min(mostPages, Math.max(1, Math.trunc(Number(asked.get('sida')) || 1)));
	const [result, nav] = await Promise.all([
		searchPublished(organiserId, q, { filter: filterOf(chosen), past: (page - 1) * mostFound }),
		siteNav(organiserId)
	]);
	const words = searchMessages(locale);
	const question = result.meant ?? q;
	const to = (choices: Chosen, text = question) => {
		const query = new URLSearchParams({ q: text });
		for (const facet of facets) {
			const value = choices[facet];
			if (value !== undefined) query.set(names[facet], value);
		}
		return `${localHref(locale, '/sok')}?${query}`;
	};
	const without = (facet: Facet) =>
		Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== facet));
	const listed = listsOf(
		result.facets,
		locale,
		new Map(nav.map(({ slug, name }) => [slug, name[locale]]))
	);
	const labelOf = (facet: Facet, value: string) =>
		listed[facet].find(({ key }) => key === value)?.label ?? value;

	return {
		q,
		longest: longestQuestion,
		total: result.total,
		first: (page - 1) * mostFound + 1,
		page,
		pages: Math.min(mostPages, Math.ceil(result.total / mostFound)),
		/** The address of a page of results, less its number. */
		pageHref: `${to(chosen)}&sida=`,
		meant: result.meant === null ? null : { word: result.meant, href: to({}, result.meant) },
		each: result.each.map((word) => ({ word, href: to({}, word) })),
		chosen: facets.flatMap((facet) => {
			const value = chosen[facet];
			if (value === undefined) return [];
			const before = Object.values(listed[facet]).reduce((sum, { count }) => sum + count, 0);
			return {
				facet,
				name: words.facets[facet],
				label: labelOf(facet, value),
				href: to(without(facet)),
				/** How many there would be without it. */
				before
			};
		}),
		clearHref: to({}),
		facets: facets
			.filter((facet) => chosen[facet] === undefined && listed[facet].length > 1)
			.map((facet) => {
				const choices = listed[facet].map(({ key, label, count }) => ({
					label,
					count,
					href: to({ ...chosen, [facet]: key })
				}));
				return {
					facet,
					name: words.facets[facet],
					choices: choices.slice(0, fewChoices),
					more: choices.slice(fewChoices)
				};
			}),
		places: result.places.map(({ kind, name, organisation, path, demo }) => ({
			...{ kind, name, organisation, demo },
			href: localHref(locale, path)
		})),
		found: result.found.map(({ id, kind, path, heading, context, snippet, demo }) => ({
			id,
			kind,
			href: localHref(locale, path),
			heading: heading[locale],
			context: context[locale],
			snippet,
			demo
		})),
		programmes: nav.map(({ slug, name }) => ({
			label: name[locale],
			href: localHref(locale, `/${slug}`)
		})),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}

type Choice = { key: string; label: string; count: number };

function listsOf(
	{ kinds, programmes, years, classes, organisations }: Facets,
	locale: Locale,
	named: ReadonlyMap<string, string>
): Record<Facet, Choice[]> {
	const words = searchMessages(locale);
	return {
		kind: kinds
			.map(({ key, count }) => ({ key, count, label: words.kinds[key] }))
			.sort((one, other) => other.count - one.count),
		programme: programmes
			.map(({ key, count }) => ({ key, count, label: named.get(key) ?? key }))
			.sort((one, other) => one.label.localeCompare(other.label, locale)),
		year: years.map(({ key, count }) => ({ key: String(key), count, label: String(key) })),
		class: classes.map(({ key, count, name }) => ({ key, count, label: name?.[locale] ?? key })),
		organisation: organisations.map(({ key, count }) => ({ key, count, label: key }))
	};
}
