// How every document looks: paper, type, headings, and a few functions that the templates share.

/** Typst source that stands before each template. */
export const house = String.raw`
#let ink = rgb("#17202e")
#let soft = rgb("#4a5568")
#let blue = rgb("#0b2947")
#let gold = rgb("#c59a2b")
#let rule = rgb("#d9dfe8")
#set page(paper: "a4", margin: (x: 2.6cm, top: 2.6cm, bottom: 2.4cm))
#set text(font: ("Instrument Sans", "Libertinus Serif"), size: 10.5pt, fill: ink)
#set par(leading: 0.72em, spacing: 1.1em)
#show heading: set text(font: ("Newsreader", "Libertinus Serif"), weight: "medium", fill: ink)
#show heading.where(level: 1): set text(size: 24pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(font: "Instrument Sans", size: 10.5pt, weight: "semibold")
#show heading.where(level: 1): it => block(above: 0pt, below: 0.9em, it)
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.8em, it)
#show heading.where(level: 3): it => block(above: 1.4em, below: 0.6em, it)
// The wordmark, with its two gold dots.
#let wordmark-at(size) = context {
  let mark = text.with(font: "Newsreader", size: size, weight: "semibold", fill: blue)
  let before = measure(mark[Utm]).width
  let letter = measure(mark[ä]).width
  let radius = 0.072 * size
  box({
    mark[Utmärkt]
    // Drawn over the letter's own dots, so that the word is still read as it is spelled.
    for share in (0.275, 0.675) {
      place(top + left, dx: before + letter * share - radius, dy: -0.004 * size, circle(radius: radius, fill: gold))
    }
  })
}
#let wordmark = wordmark-at(13pt)
#let quiet(body) = text(fill: soft, size: 9.5pt, body)
// A long text as it was written: a blank line begins a new paragraph, a single one a new line.
#let written(value) = {
  for paragraph in value.split(regex("\n\s*\n")) {
    par(paragraph.split("\n").map(line => text(line)).join(linebreak()))
  }
}
#let line-of-facts(facts) = {
  for fact in facts {
    block(below: 0.5em)[#quiet(fact.label) #h(0.4em) #text(weight: "semibold", fact.value)]
  }
}
`;
