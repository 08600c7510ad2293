/**
 * A table of a paper, in Typst. Sums of one that runs over pages are carried by a state: the repeated header brings
 * them forward, the repeated footer carries them on, and the last footer is the total.
 */
export const CARRIED_TABLE = String.raw`#let rows-of(part, index) = {
  let carry = state("carry-" + str(index), part.sums.map(sum => 0))
  let places = part.sums.map(sum => sum.column)
  let first = if places.len() > 0 { places.first() } else { 0 }
  let shares = part.columns.map(column => column.share * 1fr)
  let dense = part.columns.len() > 8
  let small = if dense { 8pt } else { 9.5pt }
  let room = if dense { (x: 0.8mm, y: 0.45mm) } else { (x: 1.5mm, y: 0.95mm) }
  // One row of sums: its name over the columns before the first of them.
  let sums(name, amounts) = (
    table.cell(colspan: first, align: center, name),
    ..part.columns.enumerate().slice(first).map(((place, column)) => {
      let at = places.position(one => one == place)
      table.cell(align: right, if at == none { [] } else { written(part.sums.at(at), amounts.at(at)) })
    }),
  )
  let grouped = part.columns.any(column => column.group != none)
  let head = body => table.cell.with(fill: luma(235), align: center + horizon, text(size: small, body))
  // Columns of one matter stand under one heading; all others reach over both rows.
  let upper = ()
  let lower = ()
  for (index, column) in part.columns.enumerate() {
    if column.group == none {
      upper.push(head(column.label)(rowspan: if grouped { 2 } else { 1 }))
    } else {
      if index == 0 or part.columns.at(index - 1).group != column.group {
        upper.push(head(column.group)(colspan: part.columns.filter(one => one.group == column.group).len()))
      }
      lower.push(head(column.label)())
    }
  }
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
      ..upper,
      ..lower,
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
}`
