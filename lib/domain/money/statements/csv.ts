import { no } from '../../result'
import { fen, parseYuan, type Fen } from '../fen'
import {
  parseBankDay,
  saysReturned,
  statementOf,
  type StatementFault,
  type StatementLine,
  type StatementRead,
} from './statement'
import { headingsIn, headOf, type Column, type Columns, type Heading } from './columns'
import { tableRows } from './table-rows'

/**
 * A bank's table of payments. The head may stand below some rows of the bank's own; sums at the end are passed
 * over. Every faulty row is named; nothing is taken from a file that has one.
 * @param columns what the agency said of this bank's headings
 */
export function readCsv(text: string, columns: Columns = {}): StatementRead {
  const rows = tableRows(text)
  const head = headOf(rows, columns)
  if ('missing' in head) return no([{ code: 'columns', row: null, what: head.missing.join(',') }])
  if (!saysDirection(rows, head)) return no([{ code: 'columns', row: null, what: 'direction' }])
  const faults: StatementFault[] = []
  const lines: StatementLine[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= head.row || isNoPayment(cells, head)) continue
    const line = lineOf(cells, head, index + 1)
    if ('code' in line) faults.push(line)
    else lines.push(line)
  }
  return statementOf({ format: 'csv', account: null, openingFen: null, closingFen: null, lines }, faults)
}

/** The headings of a table, to remember by them what they mean. */
export function headingsOf(text: string, columns: Columns = {}): readonly string[] {
  return headingsIn(tableRows(text), columns)
}

function isNoPayment(cells: readonly string[], { places }: Heading): boolean {
  const day = cells[places.bookedOn ?? -1] ?? ''
  const isSum = /合计|总计|小计|累计|笔数|total/iu.test(cells[0] ?? '')
  return cells.every((cell) => cell === '') || (isSum && parseBankDay(day) === null)
}

function lineOf(cells: readonly string[], head: Heading, row: number): StatementLine | StatementFault {
  const { places } = head
  const cell = (column: Column) => cells[places[column] ?? -1] ?? ''
  const optional = (column: Column) => cell(column) || null
  const bookedOn = parseBankDay(cell('bookedOn'))
  if (bookedOn === null) return { code: 'date', row, what: cell('bookedOn') }
  const bankReference = cell('bankReference')
  if (bankReference === '') return { code: 'bank-reference', row }
  const amountFen = amountIn(cell, head)
  if (typeof amountFen !== 'number') return { ...amountFen, row }
  const text = cell('text')
  return {
    row,
    bookedOn,
    amountFen,
    bankReference,
    endToEndId: optional('endToEndId'),
    counterName: optional('counterName'),
    counterAccount: optional('counterAccount'),
    text,
    returnCode: amountFen > 0 && saysReturned(text) ? 'TEXT' : null,
  }
}

const SIGN = /^[-−+]/u

/**
 * Amounts in one column say their direction beside them or by their sign. A table that does neither shows money
 * out as money in.
 */
function saysDirection(
  rows: readonly (readonly string[])[],
  { row, places, isTwoColumns }: Heading,
): boolean {
  const { amount, direction } = places
  if (isTwoColumns || direction !== undefined || amount === undefined) return true
  return rows.slice(row + 1).some((cells) => SIGN.test(cells[amount] ?? ''))
}

type AmountFault = { readonly code: 'amount' | 'direction'; readonly what: string }

function amountIn(cell: (column: Column) => string, { places, isTwoColumns }: Heading): Fen | AmountFault {
  const [income, outgo, amount] = [cell('in'), cell('out'), cell('amount')]
  if (isTwoColumns) {
    const both = [income, outgo].map((one) => (one === '' || one === '-' ? fen(0) : parseYuan(one)))
    const [plus, minus] = both
    if (plus === null || minus === null || plus === undefined || minus === undefined)
      return { code: 'amount', what: [income, outgo].filter(Boolean).join(' / ') }
    if ((plus === 0) === (minus === 0)) return { code: 'amount', what: `${income} / ${outgo}` }
    return fen(plus - minus)
  }
  const isNegative = /^[-−]/u.test(amount)
  const size = parseYuan(amount.replace(SIGN, ''))
  if (size === null || size === 0) return { code: 'amount', what: amount }
  if (places.direction === undefined) return isNegative ? fen(-size) : size
  const isOut = directionOf(cell('direction'))
  if (isOut === null) return { code: 'direction', what: cell('direction') }
  return isOut ? fen(-size) : size
}

const IN = /贷|收|入|来|进|存|credit|crdt|^cr?$|^\+$/iu
const OUT = /借|支|付|出|往|取|debit|dbit|^dr?$|^[-−]$/iu

/** Whether the bank's word means money out of the account; null for a word that means neither or both. */
function directionOf(word: string): boolean | null {
  const [isIn, isOut] = [IN.test(word), OUT.test(word)]
  return isIn === isOut ? null : isOut
}
