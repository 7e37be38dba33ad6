// The diploma: a lying A4 with the ring of the honour, the unit's name, and why. Its data is `DiplomaData`.

/** What stands on a diploma, every text as it is printed. */
export type DiplomaData = {
	/** A filled ring for the award, an open one for a mention. */
	award: boolean;
	/** "Diplom". */
	title: string;
	/** "Äkta?", before the address. */
	genuine: string;
	/** Stands in the ring; empty where the edition has no year. */
	year: string;
	/** "Kvalitetsutmärkelsen 2026 · Förskola". */
	eyebrow: string;
	/** "Hedersomnämnande". */
	honour: string;
	unit: string;
	/** The organisation and, where it has one, what the work is called; a line each. */
	by: string[];
	/** In its quotes. */
	citation: string[];
	organiser: string;
	/** "26 november 2026"; empty where the day of the ceremony is not set. */
	date: string;
	/** "Påhittat exempel" on a diploma of the demonstration; otherwise empty. */
	example: string;
	/** Who signs: name and title, or nobody. */
	signs: string[];
	/** How anybody sees that it is genuine: the code, the page that one types it on, and both as a picture (SVG). */
	proof: { code: string; address: string; qr: string; alt: string };
};

/** Typst source; stands after the house's own. */
export const diploma = String.raw`
#set page(paper: "a4", flipped: true, margin: (left: 24mm, right: 30mm, top: 24mm, bottom: 20mm))
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#let gold-ink = rgb("#6e5200")

// The medal, as large as the page bears it; the year in it.
#let ring(radius) = box(width: 2 * radius, height: 2 * radius, {
  place(center + horizon, circle(radius: radius, stroke: 0.7pt + gold))
  if data.award {
    place(center + horizon, circle(radius: radius - 2.6mm, fill: gold))
  } else {
    place(center + horizon, circle(radius: radius - 2.6mm, stroke: 3.2mm + gold))
  }
  place(center + horizon, text(
    font: "Newsreader", size: 27pt, weight: "medium", fill: if data.award { blue } else { gold-ink }, data.year
  ))
})

// As large as it fits: the whole citation, otherwise its first paragraph.
#let said(paragraphs, size) = {
  set text(font: "Newsreader", size: size, fill: ink)
  set par(leading: 0.68em, spacing: 1.25em)
  for (at, paragraph) in paragraphs.enumerate() {
    // The opening quote hangs in the margin.
    par(if at == 0 { h(-0.42em) + paragraph } else { paragraph })
  }
}
// The narrowest that keeps the number of lines: so none of them has a word alone.
#let even(width, body) = {
  let height = measure(block(width: width, body)).height
  let narrow = width
  while narrow > width / 2 and measure(block(width: narrow - 3mm, body)).height <= height { narrow -= 3mm }
  narrow
}
#let fitted(width, height) = {
  let short = if data.citation.len() > 1 { (data.citation.first() + "”",) } else { data.citation }
  for paragraphs in (data.citation, short) {
    for size in (33pt, 30pt, 27pt, 24pt, 22pt, 20pt, 18.5pt, 17pt, 16pt, 15pt, 14pt, 13pt, 12pt, 11.2pt) {
      if measure(block(width: width, said(paragraphs, size))).height <= height {
        return block(width: even(width, said(paragraphs, size)), said(paragraphs, size))
      }
    }
  }
  said(short, 9.5pt)
}

#grid(
  columns: (62mm, 1fr),
  column-gutter: 16mm,
  rows: (1fr, auto),
  row-gutter: 8mm,
  pad(top: 3mm, left: 2mm, ring(27mm)),
  {
    block(below: 6mm, text(font: "Newsreader", size: 40pt, weight: "medium", fill: gold-ink, data.title))
    block(below: 14mm, layout(room => {
      let honour = text(size: 14pt, weight: "semibold", data.honour)
      let rest = text(size: 14pt, fill: soft, data.eyebrow)
      let line = honour + text(size: 14pt, fill: soft, " · ") + rest
      if data.eyebrow == "" { honour }
      // No line ends in a dot: what does not fit on one stands on two.
      else if measure(line).width <= room.width { line }
      else { honour + linebreak() + rest }
    }))
    {
      let size = if data.unit.clusters().len() > 60 { 25pt } else if data.unit.clusters().len() > 34 { 31pt } else { 42pt }
      show heading.where(level: 1): set text(size: size, hyphenate: false)
      set par(leading: 0.42em)
      show heading.where(level: 1): it => block(above: 0pt, below: 0pt, it)
      let name = heading(level: 1, data.unit)
      block(above: 0pt, below: 6mm, layout(room => block(width: even(room.width, name), name)))
    }
    for line in data.by { block(above: 0pt, below: 2mm, text(size: 12pt, fill: soft, line)) }
    v(10mm, weak: true)
    // A short citation stands in the middle of its room.
    block(height: 1fr, width: 100%, align(horizon, layout(room => fitted(room.width, room.height))))
  },
  align(bottom, pad(left: 2mm, {
    grid(
      columns: (15mm, 1fr),
      column-gutter: 4mm,
      align: bottom,
      image(
        bytes(data.proof.qr), format: "svg", width: 15mm,
        alt: data.proof.alt,
      ),
      text(size: 7.5pt, fill: soft, {
        set par(leading: 0.5em)
        if data.example != "" { data.example; linebreak() }
        data.genuine
        linebreak()
        data.proof.address
        linebreak()
        text(fill: ink, tracking: 0.05em, data.proof.code)
      }),
    )
  })),
  align(bottom, {
    line(length: 100%, stroke: 0.5pt + rule)
    v(2.5mm, weak: true)
    grid(
      columns: (1fr, auto),
      column-gutter: 12mm,
      {
        wordmark-at(13pt)
        linebreak()
        text(weight: "semibold", data.organiser)
        if data.date != "" { linebreak(); text(fill: soft, data.date) }
      },
      if data.signs.len() > 0 {
        box(width: 72mm, {
          v(11mm)
          line(length: 100%, stroke: 0.5pt + ink)
          v(1.5mm, weak: true)
          text(size: 9.5pt, data.signs.join(", "))
        })
      },
    )
  }),
)
`;
