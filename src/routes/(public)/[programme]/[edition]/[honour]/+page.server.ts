// An honour's own page: why it won, the story behind, and whom to ask who wants to do the same.
import { longDate, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import {
	classHref,
	filmShown,
	notesShown,
	organisationHref,
	publicHonour,
	storyShown,
	unitHref
} from '#lib/web/public-honour.ts';
import {
	editionTitle,
	honourHref,
	honourShown,
	honourTitle,
	withRound
} from '#lib/web/public-words.ts';
import { sharingOfHonour } from '#lib/web/sharing.ts';

export async function load(event) {
	const { locale, organiser } = event.locals;
	const found = await publicHonour(event);
	const words = publicMessages(locale);
	const own = honoursMessages(locale).honour;
	const edition = editionTitle(locale, found.programmeName, found.round);
	const shown = honourShown(locale, found);
	const here = honourHref(locale, found);
	const neighbour = (near: typeof found.previous) =>
		near && { href: honourHref(locale, { ...found, ...near }), label: honourTitle(near) };
	const { entry, more, unitKey, organisationKey, classKey } = found;
	const document = entry?.document;
	const { contact } = more;
	const { picture } = more;
	return {
		...shown,
		...storyShown(locale, found),
		sharing: sharingOfHonour(
			{ locale, origin: event.url.origin, organiser: organiser.name },
			found
		),
		demo: found.demo,
		edition,
		// Where the round says what was given, it is said once.
		medal: edition.startsWith(shown.honour)
			? { label: edition, round: null }
			: { label: shown.honour, round: edition },
		byLang: shown.by ? shown.lang : undefined,
		noUnit: found.unit === '' ? words.notStatedUnit : null,
		unit:
			found.title && found.unit && unitKey
				? { label: found.unit, href: unitHref(locale, unitKey) }
				: null,
		organisation: found.organisation
			? {
					label: found.organisation,
					href: organisationKey ? organisationHref(locale, organisationKey) : null
				}
			: null,
		classLink:
			shown.class && classKey
				? { label: shown.class, href: classHref(locale, found.programme, classKey) }
				: null,
		trail: [
			{ href: localHref(locale, `/${found.programme}`), label: found.programmeName[locale] },
			{ href: localHref(locale, `/${found.programme}/${found.edition}`), label: edition }
		],
		saidBy: found.panel && words.honour.by(found.panel[locale], edition),
		original: locale === 'en' && found.citationEn ? (found.citation ?? null) : null,
		film: filmShown(locale, more),
		picture: picture && {
			src: `/dokument/${picture.hash}/bild`,
			width: picture.width,
			height: picture.height,
			alt: picture.alt[locale],
			credit: own.photo(picture.credit)
		},
		notes: notesShown(locale, more),
		pdf: (entry?.answers ?? []).length > 0 ? `${here}/pdf` : null,
		contact: contact && {
			text: own.ask([contact.name, contact.role].filter(Boolean).join(', ')),
			href: `${here}/kontakt`,
			label: own.askButton(contact.name)
		},
		programmeContact: {
			text: found.programmeContact.text[locale],
			email: found.programmeContact.email,
			// No address is printed: then by a form.
			form: {
				href: localHref(locale, `/${found.programme}/kontakt?om=${found.id}`),
				label: own.askOffice(organiser.name)
			}
		},
		past: found.past.map((each) => withRound(locale, each)),
		unitPage: unitKey && found.past.length > 0 ? unitHref(locale, unitKey) : null,
		document: document
			? words.honour.document(document.title, document.statedFormat, document.statedSize)
			: null,
		previous: neighbour(found.previous),
		next: neighbour(found.next),
		address: event.url.origin + here,
		released: found.releasedAt && longDate(locale, wallClock(found.releasedAt)),
		allHref: localHref(locale, `/${found.programme}/${found.edition}`)
	};
}
