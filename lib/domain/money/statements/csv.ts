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
import { runningBalance, type Movement } from './running-balance'
import { tableOf } from './table-rows'

/**
 * A bank's table of payments. The head may stand below some rows of the bank's own; sums at the end are passed
 * over. Every faulty row is named; nothing is taken from a file that has one.
 * @param columns what the agency said of this bank's headings
 */
export function readCsv(text: string, columns: Columns = {}): StatementRead {
  const { rows, broken } = tableOf(text)
  const head = headOf(rows, columns)
  if ('missing' in head) return no([{ code: 'columns', row: null, what: head.missing.join(',') }])
  if (!saysDirection(rows, head)) return no([{ code: 'columns', row: null, what: 'direction' }])
  const faults: StatementFault[] = []
  const lines: StatementLine[] = []
  const balances: Movement[] = []
  for (const [index, cells] of rows.entries()) {
    const row = index + 1
    if (broken.includes(row)) faults.push({ code: 'quotes', row })
    if (index <= head.row || broken.includes(row) || isNoPayment(cells, head)) continue
    const line = isWhole(cells, head) ? lineOf(cells, head, row) : { code: 'cells' as const, row }
    const balance = balanceIn(cells, head)
    if ('code' in line) faults.push(line)
    else lines.push(line)
    if (balance === 'unreadable') faults.push({ code: 'running-balance', row })
    else if (!('code' in line)) balances.push({ row, amountFen: line.amountFen, balanceFen: balance })
  }
  const running = runningBalance(balances)
  if (faults.length === 0 && 'brokenAt' in running)
    faults.push({ code: 'running-balance', row: running.brokenAt })
  const { openingFen, closingFen } = 'brokenAt' in running ? { openingFen: null, closingFen: null } : running
  return statementOf({ format: 'csv', account: null, openingFen, closingFen, lines }, faults)
}

/** The headings of a table, to remember by them what they mean. */
export function headingsOf(text: string, columns: Columns = {}): readonly string[] {
  return headingsIn(tableOf(text).rows, columns)
}

/** As many cells as headings; a bank may end its rows with empty ones. */
function isWhole(cells: readonly string[], { width }: Heading): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === '')
}

function balanceIn(cells: readonly string[], { places }: Heading): Fen | null | 'unreadable' {
  const text = cells[places.balance ?? -1] ?? ''
  return text === '' ? null : (signedYuan(text) ?? 'unreadable')
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

function signedYuan(text: string): Fen | null {
  const size = parseYuan(text.replace(SIGN, ''))
  return size !== null && /^[-−]/u.test(text) ? fen(-size) : size
}

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
