// The feedback as a document, in the house's style; `data` is what the unit is shown, with the labels in its language.

/** Typst source of the feedback report. */
export const feedbackTemplate = String.raw`
#let good = rgb("#1e6b45")
#let area-ink = rgb("#1d4f8a")
#set page(footer: context align(right, quiet[#data.words.page #counter(page).display() / #counter(page).final().first()]))
// A finding stands beside a thin rule, under the mark that it has on the unit's page.
#let finding(mark, kind, said, ink) = block(
  above: 0.9em,
  below: 0.9em,
  inset: (left: 0.9em, y: 0.15em),
  stroke: (left: 1.6pt + ink),
  breakable: false,
  width: 100%,
  [
    #set par(spacing: 0.55em)
    #written(said)
    #text(fill: ink, size: 9pt, weight: "semibold")[#mark · #kind]
  ]
)
#wordmark
#v(1.2cm)
#block(below: 1.4em, quiet(data.round))
= #data.words.title
#line-of-facts(data.facts)
#if data.summary != "" [
  == #data.words.summary
  #text(font: ("Newsreader", "Libertinus Serif"), size: 12.5pt)[#written(data.summary)]
]
#for criterion in data.criteria [
  == #criterion.name
  #quiet(criterion.question)
  #if criterion.score != none [
    #par(text(weight: "semibold", criterion.score))
  ]
  #if criterion.strengths.len() + criterion.areas.len() == 0 [#quiet(data.words.none)]
  #if criterion.strengths.len() > 0 [
    === #data.words.strengths
    #for said in criterion.strengths [#finding(said.mark, data.words.strength, said.text, good)]
  ]
  #if criterion.areas.len() > 0 [
    === #data.words.areas
    #for said in criterion.areas [#finding(said.mark, data.words.area, said.text, area-ink)]
  ]
]
#v(1fr)
#block(above: 2em, stroke: (top: 0.6pt + rule), inset: (top: 0.8em), width: 100%, quiet(data.words.next))
`;
