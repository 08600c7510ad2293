/**
 * The one official look of all papers, in Typst. Takes a Sheet as JSON in `sys.inputs.sheet`; says nothing of its
 * own. Sums of a table that runs over pages are carried by a state: the repeated header brings them forward, the
 * repeated footer carries them on, and the last footer is the total.
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
#show table.cell: set par(justify: false)

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
#let heading-of(title) = if title != none {
  block(above: gap, below: 0.5em, sticky: true, text(size: 10.5pt, weight: "bold", title))
}

// Label and entry side by side, two pairs to a row; a wide entry has the row to itself.
#let boxes(rows) = {
  let cells = ()
  let open = false
  let pairs = rows.enumerate()
  for (index, row) in pairs {
    let next-wide = index + 1 == rows.len() or rows.at(index + 1).wide
    let alone = row.wide or (not open and next-wide)
    cells.push(table.cell(fill: luma(245), label(row.label)))
    cells.push(table.cell(colspan: if alone { 3 } else { 1 }, row.value))
    open = if alone { false } else { not open }
  }
  table(
    columns: (key, 1fr, key, 1fr),
    inset: (x: 1.8mm, y: if many { 0.95mm } else { 1.25mm }),
    stroke: hair,
    align: left + horizon,
    ..cells,
  )
}
// A block of boxes stays together with its heading.
#let kept-together(body) = block(breakable: false, above: gap, below: gap, width: 100%, body)

#let rows-of(part, index) = {
  let carry = state("carry-" + str(index), part.sums.map(sum => 0))
  let places = part.sums.map(sum => sum.column)
  let first = if places.len() > 0 { places.first() } else { 0 }
  let shares = part.columns.map(column => column.share * 1fr)
  let dense = part.columns.len() > 8
  let small = if dense { 8pt } else { 9.5pt }
  let room = if dense { (x: 0.8mm, y: 1.1mm) } else { (x: 1.5mm, y: 1.3mm) }
  // One row of sums: its name over the columns before the first of them.
  let sums(name, amounts) = (
    table.cell(colspan: first, align: center, name),
    ..part.columns.enumerate().slice(first).map(((place, column)) => {
      let at = places.position(one => one == place)
      table.cell(align: right, if at == none { [] } else { written(part.sums.at(at), amounts.at(at)) })
    }),
  )
  let header = part.columns.map(column => table.cell(fill: luma(235), align: center + horizon, label(column.label)))
  set text(size: small)
  table(
    columns: shares,
    inset: room,
    stroke: hair,
    align: part.columns.map(column => (if column.align == "right" { right } else if column.align == "center" {
      center
    } else { left }) + horizon),
    table.header(
      repeat: true,
      ..header,
      ..if places.len() > 0 {
        (table.cell(
          colspan: part.columns.len(),
          inset: 0pt,
          context {
            let before = carry.get()
            if before.any(amount => amount != 0) {
              table(columns: shares, inset: room, stroke: (x, y) => (left: if x > 0 { hair }), ..sums(
                part.words.brought,
                before,
              ))
            }
          },
        ),)
      },
    ),
    ..part.rows.enumerate().map(((number, row)) => row.enumerate().map(((place, value)) => {
      if places.len() > 0 and place == first {
        value + carry.update(before => before.zip(part.sums).map(((amount, sum)) => amount + sum.values.at(number)))
      } else { value }
    })).flatten(),
    ..if places.len() > 0 {
      (table.footer(repeat: true, table.cell(
        colspan: part.columns.len(),
        inset: 0pt,
        context {
          let now = carry.get()
          let is-last = now == carry.final()
          [#metadata((page: here().page(), last: is-last, sums: now)) <carried>]
          set text(weight: "bold") if is-last
          table(columns: shares, inset: room, stroke: (x, y) => (left: if x > 0 { hair }), ..sums(
            if is-last { part.words.total } else { part.words.carried },
            now,
          ))
        },
      )),)
    },
  )
}

#let sealed(agency, mark, date) = block(above: 2mm, below: 2mm, breakable: false, width: 100%, align(right, block(
  width: 82mm,
  height: 33mm,
  {
    place(center + horizon, circle(radius: 16.5mm, stroke: (paint: luma(190), thickness: 0.5pt, dash: "dashed")))
    place(center + horizon, dy: 8.5mm, text(size: 8pt, fill: luma(120), mark))
    place(center + horizon, stack(spacing: 2.6mm, align(center, agency), align(center, date)))
  },
)))

#let part-of(part, index) = {
  if part.kind == "text" {
    if part.note { block(above: 0.7em, text(size: 8.5pt, part.text)) } else {
      block(above: 0.9em, par(first-line-indent: (amount: 2em, all: true), part.text))
    }
  } else if part.kind == "grid" {
    kept-together({
      heading-of(part.title)
      boxes(part.rows)
    })
  } else if part.kind == "table" {
    heading-of(part.title)
    rows-of(part, index)
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

#grid(
  columns: (1fr, auto),
  column-gutter: 8mm,
  {
    set text(size: 8.5pt)
    for copy in sheet.copies { [□ #copy #linebreak()] }
  },
  if sheet.proof != none {
    grid(
      columns: (auto, auto),
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
#v(1mm)
#align(center, {
  text(size: 18pt, weight: "bold", sheet.title)
  if sheet.number != "" or sheet.version != "" {
    v(-1mm)
    text(size: 10.5pt, (sheet.number, sheet.version).filter(part => part != "").join("　"))
  }
})
#v(1mm)
#if sheet.addressee != "" { block(above: 1em, text(sheet.addressee)) }

#let numbered = sheet.blocks.enumerate()
#let stubs = numbered.filter(((index, part)) => part.kind == "stub")
#let body = numbered.filter(((index, part)) => part.kind != "stub")
// A seal never stands on a page by itself: what comes last before it goes along.
#let is-short(part) = part.kind in ("grid", "text", "sign")
#let parting = if body.len() > 0 and is-short(body.last().last()) { body.len() - 1 } else { body.len() }
#for (index, part) in body.slice(0, parting) { part-of(part, index) }
#block(breakable: false, width: 100%, {
  for (index, part) in body.slice(parting) { part-of(part, index) }
  sealed(sheet.seal.agency, sheet.seal.mark, sheet.seal.date)
})
#for (index, part) in stubs { part-of(part, index) }
`
