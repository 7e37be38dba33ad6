// The prize letter: a standing A4 that says what goes with an honour. Its data is `PrizeLetterData`.
import type { DiplomaData } from './diploma.typ.ts';

/** What stands in a prize letter, every text as it is printed; empty where there is nothing to say. */
export type PrizeLetterData = Pick<
	DiplomaData,
	'organiser' | 'example' | 'date' | 'unit' | 'signs' | 'proof'
> & {
	organisation: string;
	/** "Framsteget 2020". */
	award: string;
	honour: string;
	class: string;
	title: string;
	/** "60 000 kronor". */
	sum: string;
	/** "Stockholms stad ger Lärkan …. Till det hör 60 000 kronor och ett konstverk." */
	gives: string;
	use: string;
	contact: string;
	/** Around the address to write to. */
	beforeContact: string;
	afterContact: string;
	/** Before the address where the code is typed. */
	genuine: string;
};

/** Typst source; stands after the house's own. */
export const prizeLetter = String.raw`
#set page(margin: (left: 32mm, right: 32mm, top: 30mm, bottom: 26mm))
#set par(leading: 0.72em, spacing: 1.4em)
#let gold-ink = rgb("#6e5200")

#grid(
  columns: (1fr, auto),
  wordmark-at(15pt),
  align(right, text(fill: soft, {
    data.organiser
    if data.date != "" { linebreak(); data.date }
    if data.example != "" { linebreak(); data.example }
  })),
)
#v(20mm)
#text(weight: "semibold", data.unit)#if data.organisation != "" [\ #data.organisation]
#v(14mm)
#{
  show heading.where(level: 1): set text(size: 30pt)
  heading(level: 1, [#data.honour])
}
#v(-2mm)
#text(size: 12pt, fill: soft, (data.award, data.class, data.title).filter(each => each != "").dedup().filter(each => each != data.honour).join(" · "))
#v(10mm)
#if data.sum != "" {
  block(above: 0pt, below: 5mm, text(font: "Newsreader", size: 46pt, weight: "medium", fill: gold-ink, number-width: "proportional", data.sum))
  block(above: 0pt, below: 9mm, line(length: 34mm, stroke: 2.2pt + gold))
}
#set text(size: 11.5pt)
#data.gives

#data.use

#if data.contact != "" [#data.beforeContact #link("mailto:" + data.contact, data.contact) #data.afterContact]

#if data.signs.len() > 0 {
  v(22mm)
  box(width: 72mm, {
    line(length: 100%, stroke: 0.5pt + ink)
    v(1.5mm, weak: true)
    text(size: 10pt, data.signs.join(", "))
  })
}
#v(1fr)
#line(length: 100%, stroke: 0.5pt + rule)
#v(2mm)
#grid(
  columns: (18mm, 1fr),
  column-gutter: 5mm,
  align: horizon,
  image(bytes(data.proof.qr), format: "svg", width: 18mm, alt: data.proof.alt),
  quiet[
    #data.genuine #data.proof.address \
    #text(fill: ink, weight: "semibold", tracking: 0.06em, data.proof.code)
  ],
)
`;
