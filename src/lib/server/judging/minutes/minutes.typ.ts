// The minutes as a document that is kept: plain, numbered, with each decision and its citation. `data` is `MinutesText`
// with the words of its headings.

/** Typst source; stands after the house's own. */
export const minutesTemplate = String.raw`
#set page(
  footer: context {
    set text(size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto), data.text.edition + " · " + data.words.title, [#counter(page).display("1 / 1", both: true)])
  }
)
#let gold-ink = rgb("#6e5200")
#let serif = text.with(font: ("Newsreader", "Libertinus Serif"))
#block(below: 1.1em, quiet([#data.text.panel · #data.text.edition#if data.text.approved == "" [ · #data.words.draft]]))
= #data.words.title
#block(above: 0pt, below: 1.6em)[
  #text(size: 13pt, data.text.when)#if data.text.place != "" [#linebreak()#quiet(data.text.place)]
  #if data.text.example != "" [#linebreak()#quiet(data.text.example)]
]
#quiet(data.words.secret)

#if not data.addition [
== #data.words.present
#table(
  columns: (2fr, 2fr, 2fr),
  stroke: (x, y) => (bottom: 0.5pt + rule),
  inset: (x: 0pt, y: 5pt),
  table.header(
    text(fill: soft, size: 9.5pt, data.words.name),
    text(fill: soft, size: 9.5pt, data.words.part),
    text(fill: soft, size: 9.5pt, data.words.times)
  ),
  ..for person in data.text.present { (strong(person.name), person.under, person.times) }
)
#if data.text.absent.len() > 0 [#quiet(data.words.absent + ":") #data.text.absent.join(", ")]

== #data.words.recusals
#for each in data.text.recusals { par(each) }

#if data.text.opened != "" { par(data.text.opened) }

#for item in data.text.items [
  == #item.number #h(0.4em) #item.name
  #for each in item.lines { par(each) }
  #for vote in item.votes {
    block(above: 1em, below: 1em)[
      #if vote.about != "" [#quiet(vote.about)#linebreak()]
      #strong(vote.text)
      #for each in vote.lines { linebreak(); quiet(each) }
    ]
  }
  #for honour in item.honours {
    block(above: 1.6em, below: 1.2em, breakable: true)[
      #heading(level: 3)[#text(fill: gold-ink, honour.honour) #h(0.3em) #honour.unit]
      #if honour.by != "" [#quiet(honour.by)]
      #for paragraph in honour.citation { par(serif(size: 12pt, paragraph)) }
      #if honour.prizes != "" { par(honour.prizes) }
    ]
  }
  #for each in item.after { par(each) }
]

#if data.text.closed != "" { par(data.text.closed) }
]

#if data.addition [
  == #data.words.amendments
  #for each in data.text.amendments [
    === #each.title
    #quiet(data.words.reason + ":") #each.reason
    #par[#quiet(data.words.was + ":") #each.was.join(" ")]
    #par[#quiet(data.words.becomes + ":") #each.becomes.join(" ")]
  ]
]
#if data.text.approved != "" and not data.addition [
  #v(1.5em)
  #line(length: 100%, stroke: 0.5pt + rule)
  #strong(data.text.approved)
]
`;
