import { fen } from '../fen'
import type { Heading } from './columns'
import { signedYuan } from './csv-amount'
import { parseBankDay, type StatementLine } from './statement'

type Cells = readonly string[]

const FOOTER =
  /^(?:打印|制表|合计|总计|小计|累计|本页|总?笔数|借方|贷方|共|备注|说明|注[:：]|total|sum|printed)/iu
const SUM = /^(?:合计|总计|小计|累计|本页|本日|本月|total|sum)/iu

/**
 * A row of the bank's own below the payments: the time of printing, a count, a remark. Only where nothing stands under
 * the amounts: a row with money in it is a payment, a sum, or a fault, and is never passed over.
 */
export function isNoPayment(cells: Cells, head: Heading): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (hasDay(cells, head) || hasAmount(cells, head)) return false
  return filled.length <= 1 || FOOTER.test(filled[0] ?? '')
}

/** A row that begins like a sum and has no day of its own. */
export function isSum(cells: Cells, head: Heading): boolean {
  return SUM.test(cells.find((cell) => cell !== '') ?? '') && !hasDay(cells, head)
}

/** A sum and how many payments stand before it. */
export type SumRow = { readonly row: number; readonly cells: Cells; readonly after: number }

/** Sums that are neither those of all payments before them nor of those since the last sum. */
export function wrongSums(sums: readonly SumRow[], lines: readonly StatementLine[], head: Heading): number[] {
  let since = 0
  return sums.flatMap(({ row, cells, after }) => {
    const spans = [lines.slice(0, after), lines.slice(since, after)]
    since = after
    return spans.some((span) => isSumOf(cells, span, head)) ? [] : [row]
  })
}

function isSumOf(cells: Cells, lines: readonly StatementLine[], { places, isTwoColumns }: Heading): boolean {
  const total = (wanted: (amountFen: number) => boolean) =>
    fen(lines.reduce((sum, { amountFen }) => sum + (wanted(amountFen) ? Math.abs(amountFen) : 0), 0))
  const [income, outgo] = [total((amount) => amount > 0), total((amount) => amount < 0)]
  const says = (place: number | undefined, ...allowed: readonly number[]) => {
    const text = cells[place ?? -1] ?? ''
    return !/\d/u.test(text) || allowed.includes(signedYuan(text) ?? Number.NaN)
  }
  return isTwoColumns
    ? says(places.in, income) && says(places.out, outgo, -outgo)
    : says(places.amount, income, outgo, -outgo, income + outgo, income - outgo)
}

function hasDay(cells: Cells, { places }: Heading): boolean {
  return parseBankDay(cells[places.bookedOn ?? -1] ?? '') !== null
}

function hasAmount(cells: Cells, { places, isTwoColumns }: Heading): boolean {
  const under = isTwoColumns ? [places.in, places.out] : [places.amount]
  return under.some((place) => /\d/u.test(cells[place ?? -1] ?? ''))
}
