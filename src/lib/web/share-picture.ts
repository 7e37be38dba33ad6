// The picture that is shown where a page is shared: 1200 × 630, drawn of what is published and of nothing else.
import { makePng } from '#lib/server/platform/documents/index.ts';
import { editionName, editionPage, honour, programmePage } from '#lib/server/publication/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { openDataMessages } from '#lib/shared/messages/open-data/index.ts';
import { awardTitle, honourBy, honourTitle } from './public-words.ts';

export type Picture = {
	/** A ring of gold where somebody is honoured: filled, open, or none. */
	medal: 'award' | 'mention' | null;
	/** Above the title. */
	over: string;
	title: string;
	/** Below it. */
	under: string;
	organiser: string;
};

/** Answers what stands on a page's picture; nothing where no such page is public. `where` is the page's path in parts. */
export async function pictureOf(
	organiser: { id: string; name: string },
	locale: Locale,
	where: readonly string[]
): Promise<Picture | undefined> {
	const [programme = '', edition, id, ...rest] = where;
	if (rest.length > 0) return undefined;
	const words = openDataMessages(locale).share;
	if (edition === undefined) {
		const common = { medal: null, over: '', under: '', organiser: organiser.name } as const;
		if (programme === 'start') {
			return { ...common, title: words.site(organiser.name), under: words.description };
		}
		const found = await programmePage(organiser.id, programme);
		return (
			found && { ...common, title: found.page.shortName[locale], under: found.page.lead[locale] }
		);
	}
	if (id === undefined) {
		const found = await editionPage(organiser.id, programme, edition);
		if (!found) return undefined;
		const honoured = found.honours.map(honourTitle);
		return {
			medal: null,
			over: '',
			title: editionName(found.programme.shortName, found.label)[locale],
			under: honoured.join(' · '),
			organiser: organiser.name
		};
	}
	const found = await honour(organiser.id, id);
	if (!found || found.programme !== programme || found.edition !== edition) return undefined;
	return {
		medal: found.honour === 'award' ? 'award' : 'mention',
		over: awardTitle(locale, found),
		title: honourTitle(found),
		// What the title says already is not said twice.
		under: honourTitle(found).includes(honourBy(found)) ? '' : honourBy(found),
		organiser: organiser.name
	};
}

const template = String.raw`
#set page(width: 1200pt, height: 630pt, margin: (x: 84pt, top: 78pt, bottom: 64pt), fill: rgb("#0b2947"))
#set text(size: 27pt, fill: white, hyphenate: true, lang: "sv")
#set par(leading: 0.5em)
#let length-of = data.title.clusters().len()
#let size = if length-of > 110 { 46pt } else if length-of > 60 { 58pt } else if length-of > 28 { 72pt } else { 92pt }
#let short(value, most) = {
  let letters = value.clusters()
  if letters.len() <= most { value } else { letters.slice(0, most).join().trim() + "…" }
}
#let ring = if data.medal == "award" {
  circle(radius: 15pt, fill: gold, stroke: none)
} else if data.medal == "mention" {
  circle(radius: 13pt, fill: none, stroke: 4pt + gold)
}
#v(1fr)
#if data.over != "" {
  grid(columns: (auto, 1fr), column-gutter: 20pt, align: horizon,
    if ring != none { ring } else { [] },
    text(fill: if data.medal == none { rgb("#b0bccb") } else { rgb("#e8c873") }, size: 29pt, weight: "medium", short(data.over, 70)))
  v(30pt)
}
#block(text(font: "Newsreader", size: size, weight: "medium", short(data.title, 150)))
#if data.under != "" {
  v(14pt)
  block(text(fill: rgb("#d9e2ee"), size: 29pt, short(data.under, if length-of > 60 { 100 } else { 170 })))
}
#v(1.4fr)
#place(bottom + left, text(fill: rgb("#b0bccb"), size: 26pt, data.organiser))
#place(bottom + right, {
  let mark = text.with(font: "Newsreader", size: 38pt, weight: "semibold", fill: white)
  context {
    let before = measure(mark[Utm]).width
    let letter = measure(mark[ä]).width
    let radius = 0.072 * 38pt
    box({
      mark[Utmärkt]
      for share in (0.275, 0.675) {
        place(top + left, dx: before + letter * share - radius, dy: -0.004 * 38pt, circle(radius: radius, fill: gold))
      }
    })
  }
})
`;

/** Answers the picture as PNG. */
export function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
	return makePng(template, picture);
}
