// An honour as a card for other sites: in a frame of theirs, with a link to the page here.
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { publicHonour } from '#lib/web/public-honour.ts';
import { editionTitle, honourHref, honourShown } from '#lib/web/public-words.ts';

export async function load(event) {
	const { locale } = event.locals;
	const found = await publicHonour(event);
	const shown = honourShown(locale, found);
	const { picture } = found.more;
	event.setHeaders({ 'x-robots-tag': 'noindex' });
	return {
		...shown,
		framed: true,
		by: shown.by,
		edition: editionTitle(locale, found.programmeName, found.round),
		// The first paragraph: the rest is where the link leads.
		citation: shown.citation?.split(/\n\s*\n/u)[0],
		whole: !/\n\s*\n/u.test(shown.citation ?? ''),
		picture: picture && {
			src: `/dokument/${picture.hash}/bild`,
			width: picture.width,
			height: picture.height,
			alt: picture.alt[locale]
		},
		credit: picture ? honoursMessages(locale).honour.photo(picture.credit) : null,
		href: event.url.origin + honourHref(locale, found)
	};
}
