// A winner's entry as anybody may read it: made from what is published, and from nothing else.

/** Typst source; the data is an `EntryDocument` (see entry-pdf.ts). */
export const publicEntry = String.raw`
#set page(footer: context [#quiet[#data.footer #h(1fr) #counter(page).display()]])
#wordmark
#v(0.6cm)
#block(below: 1.1em, quiet(data.edition))
= #data.heading
#line-of-facts(data.facts)
#if data.citation != none [
  == #data.citation.heading
  #set text(font: "Newsreader", size: 13pt)
  #written(data.citation.text)
]
#for section in data.sections [
  == #section.heading
  #for answer in section.answers [
    #if section.labels [
      === #answer.label
    ]
    #if answer.rows != none {
      table(
        columns: (2.2fr, 1fr, 1fr, 1fr, 1.8fr),
        stroke: (x: none, y: 0.5pt + luma(200)),
        inset: (x: 0pt, y: 0.5em),
        column-gutter: 0.6em,
        table.header(..data.columns.map(head => text(weight: "semibold", head))),
        ..answer.rows.flatten()
      )
    } else { written(answer.text) }
  ]
]
#for note in data.notes [
  #block(above: 1.6em, quiet(note))
]
#v(1em)
#quiet(data.address-label + " ") #link(data.address, quiet(data.address))
`;
