// The brief as a document for the meeting, in the house's style: a cover with the agenda, the contents, and for each class
// its entries side by side and then a page for each. `data` is what document.ts makes of a brief.

/** Typst source of the brief. */
export const briefTemplate = String.raw`
#let blue-ink = rgb("#123b63")
// What was written in Swedish is read out as Swedish in any document.
#let theirs(body) = if data.foreign { text(lang: "sv", region: "se", body) } else { body }
#let serif(size, body) = text(font: ("Newsreader", "Libertinus Serif"), size: size, body)
#let words = data.words
#set page(
  margin: (x: 2.1cm, top: 2.2cm, bottom: 1.9cm),
  header: context if counter(page).get().first() > 1 or data.single [
    #set text(size: 8pt, fill: soft)
    #grid(columns: (1fr, auto), words.secret, data.round)
  ],
  footer: context [
    #set text(size: 8pt, fill: soft)
    #grid(columns: (1fr, auto), data.madeFor, [#words.page #counter(page).display() / #counter(page).final().first()])
  ]
)
#set par(leading: 0.62em, spacing: 0.8em)
#show heading.where(level: 1): it => block(above: 0pt, below: 0.9em, it)
// An entry alone on its page has the first heading; in the whole document its class has.
#let up = if data.single { 1 } else { 0 }
#let entry-heading(body) = heading(level: 2 - up, body)
#let part(body) = heading(level: 3 - up, body)
#show heading.where(level: 2 - up): set text(size: 19pt)
#show heading.where(level: 2 - up): it => block(above: 0.5em, below: 0.7em, it)
#show heading.where(level: 3 - up): set text(font: "Instrument Sans", fill: soft, weight: "semibold")
#set outline.entry(fill: repeat(text(fill: rule)[.], gap: 0.2em))
#show outline.entry.where(level: 1): set block(above: 1.2em)
#show outline.entry.where(level: 1): set text(weight: "semibold")

#let thin = line(length: 100%, stroke: 0.5pt + rule)
#let label(size, body) = block(above: 1.3em, below: 0.75em, text(size: size, fill: soft, weight: "semibold", body))
#let strip(row) = image(bytes(row.picture), format: "svg", width: 3.3cm, alt: row.inWords)

#let profile(size, entry) = {
  set text(size: size)
  table(
    columns: (1fr, auto, auto),
    stroke: (x, y) => (bottom: 0.4pt + rule),
    inset: (x, y) => (left: if x == 0 { 0pt } else { 9pt }, right: 0pt, top: 3.6pt, bottom: 3pt),
    align: (left, right, right),
    table.header(
      text(fill: soft, words.criterion),
      text(fill: soft, words.agreed),
      text(fill: soft, words.reviews)
    ),
    ..for row in entry.profile {
      ([#row.name #block(above: 2.5pt, below: 0pt, strip(row))], strong(row.said), text(fill: soft, row.spread))
    }
  )
  if entry.mean != none {
    block(above: 0.9em, below: 0.6em)[#text(fill: soft)[#words.meanLabel:] #strong(entry.mean)]
  }
  block(above: 0.5em, text(size: size - 1.2pt, fill: soft, words.profileKey))
}

#let finding(size, said) = block(above: 0.95em, below: 0.95em, grid(
  columns: (2.1em, 1fr),
  text(size: size, weight: "semibold", fill: blue-ink, said.mark),
  [#theirs(said.text)#if said.notes.len() > 0 [ #text(size: size - 1.2pt, fill: soft, said.notes.join(" · "))]]
))
#let findings(size, title, of) = [
  #part(title)
  #if of.shown.len() == 0 [#text(fill: soft, words.none)]
  #for said in of.shown { finding(size, said) }
  #if of.rest != none [#text(size: size - 1pt, fill: soft, of.rest)]
]

// One entry: the case to the left, what is known of it to the right, what was found below.
#let entry-page(entry, size) = [
  #set text(size: size)
  #show heading.where(level: 3 - up): set text(size: size)
  #show heading.where(level: 3 - up): it => block(above: 1.5em, below: 0.8em, it)
  #block(below: 0.5em, text(size: size - 0.5pt, fill: soft, entry.over))
  #entry-heading(entry.heading)
  #if entry.by != "" [#text(fill: soft, entry.by)]
  #v(0.5em)
  #thin
  #v(0.2em)
  #grid(
    columns: (1.55fr, 1fr),
    column-gutter: 0.9cm,
    [
      #if entry.ownWords.len() == 0 [#text(fill: soft, words.noOwnWords)]
      #for answer in entry.ownWords [
        #label(size - 0.6pt, answer.label)
        #for paragraph in answer.paragraphs { par(theirs(serif(size + 1.1pt, paragraph))) }
        #if answer.goesOn != none [#text(size: size - 1pt, fill: soft, answer.goesOn)]
      ]
    ],
    [
      #if entry.profile.len() > 0 [
        #part(words.profile)
        #profile(size - 0.6pt, entry)
      ] else if data.hasAssessment [#text(fill: soft, words.notAssessed)]
      #if entry.films.len() > 0 [
        #part(words.filmHeading)
        #for film in entry.films [
          #block(below: 0.8em)[#link(film.href)[#text(fill: blue-ink, film.said)]#if film.password [ #text(size: size - 1pt, fill: soft, words.hasPassword)]]
        ]
      ]
      #if entry.conditions.len() > 0 [
        #part(words.conditions)
        #for condition in entry.conditions {
          block(above: 0.8em, below: 0.8em)[#strong(condition.said). #condition.text #for more in condition.more [#text(fill: soft, more) ]]
        }
      ]
      #if entry.eligibility != none [
        #part(words.eligibility)
        #strong(entry.eligibility.verdict) #theirs(entry.eligibility.reason)
      ]
      #if entry.files.len() > 0 [
        #part(words.files)
        #for file in entry.files [#file \ ]
      ]
      #part(words.earlier)
      #if entry.earlier.len() == 0 [#text(fill: soft, words.noEarlier)]
      #for honour in entry.earlier [#honour \ ]
    ]
  )
  #if entry.summary != none [
    #v(0.3em)
    #thin
    #part(words.summary)
    #theirs(serif(size + 0.8pt, written(entry.summary)))
    #for note in entry.notes [#text(size: size - 0.6pt, fill: soft, note) \ ]
    #v(0.7em)
    #grid(
      columns: (1fr, 1fr),
      column-gutter: 0.9cm,
      findings(size, words.strengths, entry.strengths),
      findings(size, words.areas, entry.areas)
    )
    #part(words.visit)
    #if entry.visited != none [#text(fill: soft, entry.visited)]
    #for check in entry.checks.shown {
      block(above: 0.9em, below: 0.9em)[#strong(check.result). #theirs(check.body) #for note in check.notes [#text(fill: soft, theirs(note)) ]]
    }
    #if entry.checks.rest != none [#text(size: size - 1pt, fill: soft, entry.checks.rest)]
    #if entry.objections.len() > 0 [
      #part(words.objections)
      #for objection in entry.objections { block(above: 0.9em, below: 0.9em)[#strong(objection.to): #theirs(objection.body) #text(fill: soft, objection.by)] }
    ]
  ]
]

// The largest type that leaves the entry on one page.
#let fitted(entry) = layout(room => {
  let sizes = (9.6pt, 9.2pt, 8.8pt, 8.4pt, 8pt, 7.6pt)
  let fits = sizes.find(size => measure(block(width: room.width, entry-page(entry, size))).height <= room.height)
  entry-page(entry, if fits == none { sizes.last() } else { fits })
})

#let side-by-side(group) = {
  set text(size: 8.6pt)
  set par(justify: false)
  set text(hyphenate: true)
  table(
    columns: group.columns.map(column => if column.wide { 2.4fr } else if column.narrow { auto } else { 1fr }),
    stroke: (x, y) => (bottom: (if y == 0 { 0.7pt } else { 0.4pt }) + rule),
    inset: (x: 3pt, y: 5pt),
    align: (x, y) => if group.columns.at(x).number { right } else { left },
    table.header(..group.columns.map(column => quiet(text(size: 8pt, column.label)))),
    ..for row in group.rows {
      row.enumerate().map(((at, cell)) => {
        if at == 1 { strong(cell.said) } else { cell.said }
        // Drawn for the eye alone: the number says it.
        if cell.picture != none { pdf.artifact(block(above: 2pt, below: 0pt, image(bytes(cell.picture), format: "svg", width: 100%))) }
      })
    }
  )
}

#if not data.single [
  #wordmark
  #v(1fr)
  #text(size: 9.5pt, fill: soft, words.secret)
  #v(0.6em)
  #block(below: 1.6em)[
    #set par(leading: 0.4em)
    #text(font: ("Newsreader", "Libertinus Serif"), size: 32pt, weight: "medium")[#words.over \ #data.round]
  ]
  #text(size: 13pt, data.panel)
  #v(1.2cm)
  #line-of-facts(data.facts)
  #v(0.8cm)
  #for member in data.members [#member \ ]
  #if data.agenda.len() > 0 [
    #v(0.8cm)
    #block(below: 0.7em, text(weight: "semibold", words.agenda))
    #enum(..data.agenda)
  ]
  #v(2fr)
  #for note in data.notes [#par(quiet(note))]
  #pagebreak()
  #block(below: 1.6em, text(font: ("Newsreader", "Libertinus Serif"), size: 24pt, weight: "medium", words.contents))
  #outline(title: none, indent: 1.2em, depth: 2)
]
#for group in data.groups {
  if not data.single [
    #pagebreak(weak: true)
    = #group.name
    #quiet(group.count)
    #v(0.6em)
    #side-by-side(group)
    #if data.hasAssessment [
      #v(0.4em)
      #text(size: 8.4pt, fill: soft, words.compareKey)
    ]
  ]
  for entry in group.entries {
    pagebreak(weak: true)
    fitted(entry)
  }
}
`;
