// An honour's own page: why it won, what goes with it, and the entry itself.
import { error } from '@sveltejs/kit';
import { honour } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import { paragraphsOf } from '#lib/shared/words.ts';
import { editionTitle, honourHref, honourShown, honourTitle } from '#lib/web/public-words.ts';

export async function load({ locals, params }) {
	const { locale, organiser } = locals;
	const found = await honour(organiser.id, params.honour);
	if (!found || found.programme !== params.programme || found.edition !== params.edition)
		error(404);
	const words = publicMessages(locale);
	const edition = editionTitle(locale, found.programmeName, found.round);
	const shown = honourShown(locale, found);
	const neighbour = (near: typeof found.previous) =>
		near && { href: honourHref(locale, { ...found, ...near }), label: honourTitle(near) };
	const document = found.entry?.document;
	return {
		...shown,
		demo: found.demo,
		edition,
		by: shown.by ?? (found.unit === '' ? words.notStatedUnit : undefined),
		byLang: shown.by ? shown.lang : undefined,
		trail: [
			{ href: localHref(locale, `/${found.programme}`), label: found.programmeName[locale] },
			{ href: localHref(locale, `/${found.programme}/${found.edition}`), label: edition }
		],
		saidBy: found.panel && words.honour.by(found.panel[locale], edition),
		answers: (found.entry?.answers ?? []).map(({ label, text, rows }) => ({
			label: label[locale],
			paragraphs: paragraphsOf(text),
			rows
		})),
		document: document
			? words.honour.document(document.title, document.statedFormat, document.statedSize)
			: null,
		previous: neighbour(found.previous),
		next: neighbour(found.next),
		allHref: localHref(locale, `/${found.programme}/${found.edition}`)
	};
}
