// The press's texts and figures of an edition, the same on the page and in the package.
import { error, type RequestEvent } from '@sveltejs/kit';
import { pressPage, type PressHonour, type PressPage } from '#lib/server/publication/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { pressMessages } from '#lib/shared/messages/press/index.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import { quotedParagraphs } from '#lib/shared/words.ts';
import { counted } from './public-rounds.ts';
import { editionTitle, honourHref, honourShown } from './public-words.ts';

type Asked = Pick<RequestEvent, 'locals'> & { params: { programme: string; edition: string } };

/** Answers the edition in the address; 404 where nothing of it is released. */
export async function pressOf({ locals, params }: Asked): Promise<PressPage> {
	const found = await pressPage(locals.organiser.id, params.programme, params.edition);
	return found ?? error(404);
}

export const pressTitle = (locale: Locale, { programme, label }: PressPage) =>
	editionTitle(locale, programme.shortName, label);

/** The figures, each with what it counts. */
export function pressFigures(locale: Locale, { honours, entries, participants }: PressPage) {
	const words = publicMessages(locale).edition;
	const { awards, mentions } = counted(honours);
	const classes = new Set(honours.flatMap(({ classKey }) => classKey ?? [])).size;
	const units = new Set(honours.flatMap(({ unitKey }) => unitKey ?? [])).size;
	return [
		{ what: words.awards, value: awards },
		{ what: words.mentions, value: mentions },
		{ what: words.classes, value: classes },
		{ what: honoursMessages(locale).units.title, value: units },
		{ what: words.entries, value: entries ?? 0 },
		{ what: words.participants, value: participants }
	].filter(({ value }) => value > 0);
}

/** An honour as a plain text: what, to whom, why, and where it stands. */
export function pressText(locale: Locale, honour: PressHonour, origin: string): string {
	const shown = honourShown(locale, honour);
	const words = pressMessages(locale);
	return [
		[shown.honour, shown.class].filter(Boolean).join(', '),
		[shown.title, shown.by].filter(Boolean).join(', '),
		...(shown.citation ? [quotedParagraphs(shown.citation).join('\n\n')] : []),
		...(shown.prizes ? [`${shown.prizes}.`] : []),
		...(honour.press ? [`${words.press}\n\n${honour.press}`] : []),
		origin + honourHref(locale, honour)
	].join('\n\n');
}

/** The line that shows an honour's card on another site. */
export function embedCode(locale: Locale, honour: PressHonour, origin: string): string {
	const { title } = honourShown(locale, honour);
	const escaped = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
	const src = `${origin}${honourHref(locale, honour)}/kort`;
	return `<iframe src="${src}" title="${escaped}" width="100%" height="440" style="border:0" loading="lazy"></iframe>`;
}

export const pressHref = (locale: Locale, programme: string, edition: string) =>
	localHref(locale, `/${programme}/${edition}/press`);
