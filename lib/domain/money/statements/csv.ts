import { no } from '../../result'
import { fen, type Fen } from '../fen'
import {
  parseBankDay,
  saysReturned,
  statementOf,
  type StatementFault,
  type StatementLine,
  type StatementRead,
} from './statement'
import { headingsIn, headOf, type Column, type Columns, type Heading } from './columns'
import { isNoPayment, isSum, wrongSums, type SumRow } from './csv-footers'
import { amountIn, saysDirection, signedYuan } from './csv-amount'
import { runningBalance, type Movement, type Running } from './running-balance'
import { tableOf } from './table-rows'

/**
 * A bank's table of payments. The head may stand below some rows of the bank's own; sums between and at the end are
 * compared with the rows. Every faulty row is named; nothing is taken from a file that has one.
 * @param columns what the agency said of this bank's headings
 */
export function readCsv(text: string, columns: Columns = {}): StatementRead {
  const { rows, broken } = tableOf(text)
  const head = headOf(rows, columns)
  if ('missing' in head) return no([{ code: 'columns', row: null, what: head.missing.join(',') }])
  const accounts = accountsAbove(rows.slice(0, head.row))
  if (accounts.length > 1) return no([{ code: 'several-accounts', row: null }])
  if (!saysDirection(rows, head)) return no([{ code: 'columns', row: null, what: 'direction' }])
  const faults: StatementFault[] = []
  const read: Row[] = []
  const sums: SumRow[] = []
  for (const [index, cells] of rows.entries()) {
    const row = index + 1
    if (broken.includes(row)) faults.push({ code: 'quotes', row })
    if (index <= head.row || broken.includes(row) || isNoPayment(cells, head)) continue
    if (isSum(cells, head)) {
      sums.push({ row, cells, after: read.length })
      continue
    }
    const line = isWhole(cells, head) ? rowOf(cells, head, row) : { code: 'cells' as const, row }
    if ('code' in line) faults.push(line)
    else read.push(line)
  }
  if (faults.length > 0) return no(faults)
  const running = runningBalance(read)
  if ('brokenAt' in running) return no([{ code: 'running-balance', row: running.brokenAt }])
  const { openingFen, closingFen } = running
  const turned = turnedRows(read, running, head)
  if (turned === null) return no(running.undecided.map((row) => ({ code: 'direction', row })))
  const lines = read.map(({ row, amountFen, line }) => line(turned.has(row) ? fen(-amountFen) : amountFen))
  const wrong = wrongSums(sums, lines, head)
  if (wrong.length > 0) return no(wrong.map((row) => ({ code: 'sum', row })))
  return statementOf({ format: 'csv', account: accounts[0] ?? null, openingFen, closingFen, lines }, [])
}

/**
 * The rows whose minus does not mean what it seems to; null where nobody knows. In columns of their own it means
 * the other direction, unless the balances show throughout that this bank writes its money out that way.
 */
function turnedRows(rows: readonly Movement[], running: Running, head: Heading): ReadonlySet<number> | null {
  const { turned, undecided } = running
  if (undecided.length === 0 || (head.isTwoColumns && turned.length === 0)) return new Set(turned)
  const open = rows.filter(({ isOpen }) => isOpen)
  const isHabit = head.isTwoColumns && turned.length + undecided.length === open.length
  return isHabit ? new Set([...turned, ...undecided]) : null
}

const OWN_ACCOUNT =
  /^(?:本方|我方|查询|客户)?(?:账号|帐号|账户号码|账户|卡号|account(?: no\.?| number)?)\s*(?:[:：]\s*(.*))?$/iu
const NUMBER = /^\d[\d\s-]{6,}\d(?!\d|\*)/u

/** The accounts a bank names above the head, beside the word or in the cell behind it. */
function accountsAbove(rows: readonly (readonly string[])[]): readonly string[] {
  const found = rows.flatMap((cells) =>
    cells.flatMap((cell, index) => {
      const named = OWN_ACCOUNT.exec(cell.trim())
      if (!named) return []
      const number = NUMBER.exec((named[1] || (cells[index + 1] ?? '')).trim())?.[0]
      return number === undefined ? [] : [number.replace(/[\s-]/gu, '')]
    }),
  )
  return [...new Set(found)]
}

/** The headings of a table, to remember by them what they mean. */
export function headingsOf(text: string, columns: Columns = {}): readonly string[] {
  return headingsIn(tableOf(text).rows, columns)
}

/** As many cells as headings; a bank may end its rows with empty ones. */
function isWhole(cells: readonly string[], { width }: Heading): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === '')
}

/** A payment whose direction may still hang on the balances around it. */
type Row = Movement & { readonly line: (amountFen: Fen) => StatementLine }

function rowOf(cells: readonly string[], head: Heading, row: number): Row | StatementFault {
  const { places } = head
  const cell = (column: Column) => cells[places[column] ?? -1] ?? ''
  const optional = (column: Column) => cell(column) || null
  const bookedOn = parseBankDay(cell('bookedOn'))
  if (bookedOn === null) return { code: 'date', row, what: cell('bookedOn') }
  const bankReference = cell('bankReference')
  if (bankReference === '') return { code: 'bank-reference', row }
  const amount = amountIn(cell, head)
  if ('code' in amount) return { ...amount, row }
  const balanceFen = signedYuan(cell('balance'))
  if (balanceFen === null && cell('balance') !== '')
    return { code: 'running-balance', row, what: cell('balance') }
  const text = cell('text')
  return {
    row,
    ...amount,
    balanceFen,
    line: (amountFen) => ({
      row,
      bookedOn,
      amountFen,
      bankReference,
      endToEndId: optional('endToEndId'),
      counterName: optional('counterName'),
      counterAccount: optional('counterAccount'),
      text,
      returnCode: amountFen > 0 && saysReturned(text) ? 'TEXT' : null,
    }),
  }
}
