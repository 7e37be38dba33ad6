// Search over everything that is published.
import { longestQuestion, mostFound, searchPublished } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';

export async function load({ locals, url }) {
	const { locale, organiser } = locals;
	const q = (url.searchParams.get('q') ?? '').slice(0, longestQuestion).trim();
	const { total, found } = await searchPublished(organiser.id, q);
	return {
		q,
		longest: longestQuestion,
		most: mostFound,
		total,
		found: found.map(({ id, kind, path, heading, context, snippet, demo }) => ({
			id,
			kind,
			href: localHref(locale, path),
			heading: heading[locale],
			context: context[locale],
			snippet,
			demo
		})),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
