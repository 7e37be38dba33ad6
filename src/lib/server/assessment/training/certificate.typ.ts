// The certificate as a document, in the house's style; `data` is what `certificatePdf` gives, every text as it is printed.

/** Typst source of the certificate. */
export const certificateTemplate = String.raw`
#set page(margin: (x: 3.2cm, top: 3.2cm, bottom: 3cm))
#wordmark-at(15pt)
#v(2.4cm)
#block(below: 1.2em, text(size: 13pt, fill: soft, data.title))
#{
  show heading.where(level: 1): set text(size: if data.name.len() > 34 { 27pt } else { 36pt })
  heading(level: 1, data.name)
}
#block(below: 2.4em, text(font: "Newsreader", size: 19pt, data.says))
#if data.held != "" [
  #block(below: 1.4em, text(weight: "semibold", data.held))
]
#if data.holds.len() > 0 [
  == #data.words.holds
  #list(..data.holds.map(line => text(line)))
]
#v(1fr)
#line(length: 100%, stroke: 0.5pt + rule)
#v(2.5mm, weak: true)
#text(weight: "semibold", data.issued)
#if data.example != "" [
  #linebreak()
  #quiet(data.example)
]
`;
