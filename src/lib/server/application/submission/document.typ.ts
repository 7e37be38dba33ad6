// The submitted entry as a document.

/** Typst source; the data is a `DocumentData` (see document.ts). */
export const entryDocument = String.raw`
#set page(footer: context [#quiet[#data.footer #h(1fr) #counter(page).display()]])
#wordmark
#v(0.6cm)
#block(below: 1.1em, quiet(data.programme))
= #data.heading
#line-of-facts(data.facts)
#for section in data.sections [
  == #section.title
  #for question in section.questions [
    === #question.label
    #if question.rows != none {
      table(
        columns: (2.2fr, 1fr, 1fr, 1fr, 1.8fr),
        stroke: (x: none, y: 0.5pt + luma(200)),
        inset: (x: 0pt, y: 0.5em),
        column-gutter: 0.6em,
        table.header(..data.columns.map(head => text(weight: "semibold", head))),
        ..question.rows.flatten()
      )
    } else if "files" in question { list(..question.files.map(file => link(file.href, file.text))) } else if question.text == "" { quiet(data.unanswered) } else if question.href != none { link(question.href, question.text) } else { written(question.text) }
    #if question.note != none { block(quiet(question.note)) }
  ]
]
`;
