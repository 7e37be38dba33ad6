// An edition for the press: texts, pictures and figures, from what is published.
import { localHref } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { pressMessages } from '#lib/shared/messages/press/index.ts';
import { paragraphsOf } from '#lib/shared/words.ts';
import { embedCode, pressFigures, pressHref, pressOf, pressTitle } from '#lib/web/press.ts';
import { honourHref, honourShown } from '#lib/web/public-words.ts';

export async function load(event) {
	const { locale } = event.locals;
	const found = await pressOf(event);
	const { programme, slug } = found;
	const edition = pressTitle(locale, found);
	return {
		title: pressMessages(locale).title(edition),
		demo: found.demo,
		organiser: found.organiser,
		about: programme.lead[locale],
		trail: [
			{ href: localHref(locale, `/${programme.slug}`), label: programme.shortName[locale] },
			{ href: localHref(locale, `/${programme.slug}/${slug}`), label: edition }
		],
		all: `${pressHref(locale, programme.slug, slug)}/paket`,
		figures: pressFigures(locale, found).map((each) => ({ ...each, key: each.what })),
		honours: found.honours.map((honour) => ({
			...honourShown(locale, honour),
			card: `${honourHref(locale, honour)}/kort`,
			press: honour.press ? paragraphsOf(honour.press) : [],
			code: embedCode(locale, honour, event.url.origin),
			picture: honour.picture && {
				src: `/dokument/${honour.picture.hash}/bild`,
				width: honour.picture.width,
				height: honour.picture.height,
				alt: honour.picture.alt[locale],
				credit: honoursMessages(locale).honour.photo(honour.picture.credit)
			}
		})),
		contact: programme.contact.text[locale],
		email: programme.contact.email,
		ask: {
			href: localHref(locale, `/${programme.slug}/kontakt`),
			label: honoursMessages(locale).honour.askOffice(found.organiser)
		}
	};
}
