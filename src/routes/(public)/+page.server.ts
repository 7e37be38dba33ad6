// The start page: the awards, what is open now, and something that won.
import { error } from '@sveltejs/kit';
import { startPage } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { editionLine, honourShown, editionTitle } from '#lib/web/public-words.ts';
import { sharingOfStart } from '#lib/web/sharing.ts';

export async function load({ locals, url }) {
	const { locale, actor, organiser } = locals;
	const page = await startPage(organiser.id);
	if (!page) error(404);
	const drawn = { locale, timeZone: page.timeZone, at: actor.at };
	const told = page.programmes.flatMap(({ recent, editions, page: { shortName } }) =>
		recent.map((honour) => ({
			honour,
			edition: editionTitle(locale, shortName, honour.round),
			// The archive was filled in one go: only what was released here has a moment of its own.
			released:
				editions.find(({ slug, archived }) => slug === honour.edition && !archived)?.releasedAt ??
				''
		}))
	);
	const latest =
		told
			.filter(({ honour }) => honour.citation !== null)
			.sort(
				(one, other) =>
					other.released.localeCompare(one.released) ||
					(other.honour.year ?? 0) - (one.honour.year ?? 0)
			)[0] ?? null;
	return {
		sharing: sharingOfStart({ locale, origin: url.origin, organiser: page.organiser }),
		organiser: page.organiser,
		honours: page.honours,
		programmes: page.programmes.map(({ slug, page: { shortName, lead }, editions }) => {
			const lines = editions.map((edition) => editionLine(drawn, shortName, edition));
			const open = lines.filter(({ state }) => state === 'open');
			return {
				name: shortName[locale],
				lead: lead[locale],
				href: localHref(locale, `/${slug}`),
				check: localHref(locale, `/${slug}/kan-vi-delta`),
				editions: open.length > 0 ? open : lines.slice(0, 1)
			};
		}),
		latest: latest && { ...honourShown(locale, latest.honour), edition: latest.edition }
	};
}
