// The feedback as a document, in the house's style; `data` is what the unit is shown, with the labels in its language.

/** Typst source of the feedback report. */
export const feedbackTemplate = String.raw`
#set page(footer: context align(right, quiet[#data.words.page #counter(page).display() / #counter(page).final().first()]))
#wordmark
#v(1.2cm)
#block(below: 1.4em, quiet(data.round))
= #data.words.title
#line-of-facts(data.facts)
#if data.summary != "" [
  == #data.words.summary
  #written(data.summary)
]
#for criterion in data.criteria [
  == #criterion.name
  #quiet(criterion.question)
  #if criterion.score != none [
    #par(text(weight: "semibold", criterion.score))
  ]
  === #data.words.strengths
  #if criterion.strengths.len() == 0 [#quiet(data.words.none)] else [#list(..criterion.strengths.map(said => text(said)))]
  === #data.words.areas
  #if criterion.areas.len() == 0 [#quiet(data.words.none)] else [#list(..criterion.areas.map(said => text(said)))]
]
`;
