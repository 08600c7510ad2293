import { CARRIED_TABLE } from './carried-table'

/**
 * The one official look of all papers, in Typst. Takes a Sheet as JSON in `sys.inputs.sheet`; says nothing of its
 * own.
 */
export const PAPER_TEMPLATE = String.raw`
#let sheet = json(bytes(sys.inputs.sheet))
#let look = json(bytes(sys.inputs.look))
#let hair = 0.5pt + black
#let wide = sheet.landscape
// A form of many boxes is set tighter, to stay on one page where it can; so is a letter with its stub.
#let most = if sheet.blocks.any(part => part.kind == "stub") { 24 } else { 40 }
#let many = sheet.blocks.filter(part => part.kind == "grid").map(part => part.rows.len()).sum(default: 0) > most

// Wide enough for the longest usual label (八个字) where there is room, so that none breaks off its last sign.
#let longest = calc.max(0, ..sheet.blocks.filter(part => part.kind == "grid").map(part => part.rows.map(row => row
  .label.clusters().len())).flatten())
#let key = if wide { 34mm } else if not many and longest == 8 { 31mm } else { 28mm }

#set document(title: sheet.title, author: sheet.issuer, keywords: look.keywords, date: auto)
#set text(font: look.fonts, lang: "zh", region: "cn", size: 10.5pt, fallback: false)
#set page(
  paper: "a4",
  flipped: wide,
  margin: if wide { (x: 14mm, top: 14mm, bottom: 19mm) } else { (x: 22mm, top: 16mm, bottom: 21mm) },
  footer: {
    set text(size: 7.5pt)
    set par(justify: false, leading: 0.5em)
    line(length: 100%, stroke: 0.4pt + luma(120))
    v(1.2mm, weak: true)
    grid(
      columns: (1fr, auto),
      column-gutter: 6mm,
      sheet.foot.filter(part => part != "").join(linebreak()),
      align(right, context sheet.pages.replace("{page}", str(counter(page).get().first())).replace(
        "{pages}",
        str(counter(page).final().first()),
      )),
    )
  },
  foreground: if sheet.mark != none {
    rotate(-32deg, text(size: 46pt, fill: rgb(0, 0, 0, 34), weight: "bold", sheet.mark))
  },
)
#set par(leading: 0.62em, spacing: 0.8em, justify: true)
#show table.cell: set par(justify: false, leading: 0.3em)
// The whole square of a character, so that text stands in the middle of its box.
#show table: set text(top-edge: 0.88em, bottom-edge: -0.12em)

#let yuan(amount) = {
  let digits = str(calc.abs(amount))
  while digits.len() < 3 { digits = "0" + digits }
  let whole = digits.slice(0, -2)
  let grouped = ""
  while whole.len() > 3 {
    grouped = "," + whole.slice(-3) + grouped
    whole = whole.slice(0, -3)
  }
  (if amount < 0 { "-" } else { "" }) + whole + grouped + "." + digits.slice(-2)
}
#let written(sum, amount) = if sum.unit == "fen" { yuan(amount) } else { str(amount) }

#let gap = if many { 0.55em } else { 0.85em }
#let label(body) = text(size: 9.5pt, body)
#let edge = 1.8mm
// One width for the labels of all boxes of a paper: the longest stands on one line, within reason.
#let label-width() = {
  let labels = sheet.blocks.filter(part => part.kind == "grid").map(part => part.rows.map(row => row.label)).flatten()
  let longest = calc.max(0pt, ..labels.map(text => measure(label(text)).width))
  calc.min(calc.max(longest + 2 * edge + 0.2mm, 24mm), 40mm)
}
#let heading-of(title) = if title != none {
  block(above: gap, below: 0.5em, sticky: true, text(size: 10.5pt, weight: "bold", title))
}

// Label and entry side by side, two or three pairs to a row; a wide entry has the row to itself, and the last
// before one takes what is left.
#let boxes(rows, pairs: 2) = context {
  let cells = ()
  let taken = 0
  for (index, row) in rows.enumerate() {
    let is-last = index + 1 == rows.len() or rows.at(index + 1).wide
    let rest = if row.wide or is-last { pairs - taken } else { 1 }
    cells.push(table.cell(fill: luma(245), label(row.label)))
    cells.push(table.cell(colspan: 2 * rest - 1, text(size: if wide { 9.5pt } else { 10.5pt }, row.value)))
    taken = calc.rem(taken + rest, pairs)
  }
  table(
    columns: (label-width(), 1fr) * pairs,
    inset: (x: edge, y: if many { 0.55mm } else { 0.9mm }),
    stroke: hair,
    align: left + horizon,
    ..cells,
  )
}
// A block of boxes stays together with its heading.
#let kept-together(body) = block(breakable: false, above: gap, below: gap, width: 100%, body)

${CARRIED_TABLE}

#let sealed(agency, mark, date, room: 82mm) = block(above: 2mm, below: 2mm, breakable: false, width: 100%, align(right, block(
  width: room,
  height: 33mm,
  {
    place(center + horizon, circle(radius: 16.5mm, stroke: (paint: luma(190), thickness: 0.5pt, dash: "dashed")))
    place(center + horizon, dy: 8.5mm, text(size: 8pt, fill: luma(120), mark))
    place(center + horizon, stack(spacing: 2.6mm, align(center, agency), align(center, date)))
  },
)))

#let part-of(part, index, pairs: if wide { 3 } else { 2 }) = {
  if part.kind == "text" {
    if part.note { block(above: 0.7em, text(size: 8.5pt, part.text)) } else {
      block(above: 0.9em, par(first-line-indent: (amount: 2em, all: true), part.text))
    }
  } else if part.kind == "grid" {
    kept-together({
      heading-of(part.title)
      boxes(part.rows, pairs: pairs)
    })
  } else if part.kind == "table" {
    heading-of(part.title)
    rows-of(part, index)
  } else if part.kind == "sign" and part.room {
    // Beside each other and high enough for a stamp.
    block(above: 1em, below: gap, breakable: false, table(
      columns: (1fr,) * part.lines.len(),
      inset: (x: edge, y: 1.2mm),
      stroke: hair,
      ..part.lines.map(line => table.cell(align: left + top, line)),
      ..part.lines.map(_ => table.cell(align: right + bottom, stroke: (top: none), block(
        height: 13mm,
        align(bottom, part.date + box(width: 34mm, stroke: (bottom: 0.5pt), height: 1em)),
      ))),
    ))
  } else if part.kind == "sign" {
    block(above: 1.2em, below: 1em, breakable: false, grid(
      columns: (1fr, 1fr),
      row-gutter: 4mm,
      ..part.lines.map(line => (
        line + box(width: 1fr, stroke: (bottom: 0.5pt), height: 1em),
        h(8mm) + part.date + box(width: 32mm, stroke: (bottom: 0.5pt), height: 1em),
      )).flatten(),
    ))
  } else if part.kind == "status" {
    block(above: 1em, breakable: false, grid(
      columns: (1fr, auto),
      column-gutter: 6mm,
      align: horizon,
      boxes(part.rows.map(row => row + (wide: true))),
      stack(spacing: 1mm, image(bytes(look.codes.at(str(index))), format: "svg", width: 22mm), align(center, text(
        size: 8pt,
        part.caption,
      ))),
    ))
  } else if part.kind == "stub" {
    block(above: 1mm, breakable: false, {
      set par(spacing: 0.6em)
      line(length: 100%, stroke: (thickness: 0.6pt, dash: "dashed"))
      align(center, text(size: 12pt, weight: "bold", part.title))
      grid(
        columns: (1fr, auto),
        column-gutter: 4mm,
        align: horizon,
        {
          par(part.addressee + part.text)
          boxes(part.rows)
          v(2mm)
          grid(
            columns: (1fr, auto),
            part.sealer + part.seal,
            part.date + box(width: 32mm, stroke: (bottom: 0.5pt), height: 1em),
          )
        },
        // What comes back finds its case again: number and code, nothing of the person.
        if sheet.proof != none {
          stack(spacing: 1mm, image(bytes(look.codes.proof), format: "svg", width: 22mm), align(center, text(
            size: 8pt,
            part.scan,
          )))
        },
      )
    })
  }
}

// ---------- the paper ----------

#let heading = align(center, {
  text(size: 18pt, weight: "bold", sheet.title)
  if sheet.number != "" or sheet.version != "" {
    v(-1mm)
    text(size: 10.5pt, (sheet.number, sheet.version).filter(part => part != "").join("　"))
  }
})
#grid(
  columns: if wide { (76mm, 1fr, 76mm) } else { (1fr, auto) },
  column-gutter: if wide { 2mm } else { 8mm },
  {
    set text(size: 8.5pt)
    for copy in sheet.copies { [□ #copy #linebreak()] }
  },
  // A paper that lies on its side has the height for lines, not for a heading of its own.
  ..if wide { (align(horizon, heading),) },
  if sheet.proof != none {
    grid(
      columns: if wide { (1fr, auto) } else { (auto, auto) },
      column-gutter: 2.5mm,
      align: right + horizon,
      {
        set text(size: 8pt)
        set par(leading: 0.55em)
        for line in sheet.proof.lines { [#line #linebreak()] }
      },
      image(bytes(look.codes.proof), format: "svg", width: 19mm),
    )
  },
)
#if not wide {
  v(1mm)
  heading
  v(1mm)
}
#if sheet.addressee != "" { block(above: if wide { 0.4em } else { 1em }, text(sheet.addressee)) }

#let numbered = sheet.blocks.enumerate()
#let stubs = numbered.filter(((index, part)) => part.kind == "stub")
#let body = numbered.filter(((index, part)) => part.kind != "stub")
// A seal never stands on a page by itself: what comes last before it goes along.
#let is-short(part) = part.kind in ("grid", "text", "sign")
// The seal stands beside what it closes where the paper lies on its side, or signatures take the height.
#let beside = wide or body.any(((index, part)) => part.kind == "sign" and part.room)
#let room = if wide or not beside { 82mm } else { 56mm }
#let along = body.rev().slice(0, calc.min(body.len(), if wide { 2 } else { 1 })).position(((index, part)) => not is-short(part))
#let parting = body.len() - if along == none { calc.min(body.len(), if wide { 2 } else { 1 }) } else { along }
#for (index, part) in body.slice(0, parting) { part-of(part, index) }
#let ending = { for (index, part) in body.slice(parting) { part-of(part, index, pairs: if wide or not beside { 2 } else { 1 }) } }
#let seal = sealed(sheet.seal.agency, sheet.seal.mark, sheet.seal.date, room: room)
#block(breakable: false, width: 100%, if beside {
  grid(columns: (1fr, room), column-gutter: 4mm, ending, seal)
} else {
  ending
  seal
})
#for (index, part) in stubs { part-of(part, index) }
`
