// Name badges: eight to a standing A4, each 90 by 55 mm, with marks to cut by. The data is `BadgeData`.

export type BadgeData = {
	ceremony: string;
	/** "26 november 2026 · Blå hallen". */
	when: string;
	badges: { name: string; organisation: string; table: string }[];
};

/** Typst source; stands after the house's own. */
export const badges = String.raw`
#set page(margin: (x: 13mm, y: 31mm))
#set par(leading: 0.45em, spacing: 0.5em)
// Read by a screen reader, not printed: the sheet's own name.
#show heading.where(level: 1): it => hide(place(top + left, box(width: 1mm, height: 1mm, clip: true, it)))
#heading(level: 1, data.ceremony)
#let badge(it) = box(width: 90mm, height: 55mm, stroke: 0.3pt + rule, inset: 7mm, {
  grid(
    rows: (auto, 1fr, auto),
    columns: 100%,
    wordmark-at(10pt),
    align(horizon, {
      // As large as it can be read across a table, in no more than two lines.
      layout(room => {
        let said(size) = text(font: "Newsreader", size: size, weight: "medium", hyphenate: false, it.name)
        let fits(size) = {
          let set-in = measure(block(width: room.width, said(size))).height
          set-in <= 2.3 * size and it.name.split(" ").all(word => {
            measure(text(font: "Newsreader", size: size, weight: "medium", word)).width <= room.width
          })
        }
        let size = (29pt, 26pt, 23pt, 20pt, 17pt).find(fits)
        block(below: 4mm, said(if size == none { 14pt } else { size }))
        if it.organisation != "" { text(size: 10pt, fill: soft, it.organisation) }
      })
    }),
    grid(
      columns: (1fr, auto),
      align: bottom,
      text(size: 7.5pt, fill: soft, data.ceremony),
      text(size: 11pt, weight: "semibold", it.table),
    ),
  )
})
#for (at, it) in data.badges.enumerate() {
  if at > 0 and calc.rem(at, 8) == 0 { pagebreak() }
  badge(it)
  if calc.rem(at, 2) == 0 { h(4mm) } else { linebreak() }
}
`;
