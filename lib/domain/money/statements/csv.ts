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
import { tableRows } from './table-rows'

export const COLUMNS = [
  'bookedOn',
  'in',
  'out',
  'amount',
  'direction',
  'bankReference',
  'endToEndId',
  'counterName',
  'counterAccount',
  'text',
] as const
export type Column = (typeof COLUMNS)[number]
/** Which heading of a bank's table means what. */
export type Columns = { readonly [column in Column]?: string }

/** Headings of the usual bank tables; what an agency has said of its bank comes before them. */
const HEADINGS: Record<Column, readonly string[]> = {
  bookedOn: ['交易日期', '记账日期', '入账日期', '交易时间', '日期', 'booking date', 'date'],
  in: ['收入金额', '贷方发生额', '贷方金额', '收入', '转入金额', '存入', 'credit'],
  out: ['支出金额', '借方发生额', '借方金额', '支出', '转出金额', '支取', 'debit'],
  amount: ['交易金额', '发生额', '金额', 'amount'],
  direction: ['借贷标志', '借贷方向', '收支', '借贷', '收付标志', 'direction'],
  bankReference: [
    '交易流水号',
    '银行流水号',
    '流水号',
    '核心流水号',
    '凭证号',
    '交易序号',
    'bank reference',
    'reference',
  ],
  endToEndId: ['端到端标识号', '端到端标识', '业务编号', '客户业务编号', 'end to end id', 'endtoendid'],
  counterName: ['对方户名', '对方账户名称', '对方名称', '对方单位', 'counterparty'],
  counterAccount: ['对方账号', '对方账户', '对方帐号', 'counterparty account'],
  text: ['附言', '摘要', '用途', '备注', '交易说明', 'remittance information', 'text'],
}
const HEAD_ROWS = 20

type Heading = { readonly row: number; readonly places: { readonly [column in Column]?: number } }

/**
 * A bank's table of payments. The head may stand below some rows of the bank's own; sums at the end are passed
 * over. Every faulty row is named; nothing is taken from a file that has one.
 * @param columns what the agency said of this bank's headings
 */
export function readCsv(text: string, columns: Columns = {}): StatementRead {
  const rows = tableRows(text)
  const head = headOf(rows, columns)
  if (!head) return no([{ code: 'columns', row: null, what: missingColumns(rows, columns).join(',') }])
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
  const rows = tableRows(text)
  return rows[headOf(rows, columns)?.row ?? bestRow(rows, columns)] ?? []
}

function headOf(rows: readonly (readonly string[])[], columns: Columns): Heading | null {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const places = placesIn(cells, columns)
    if (isWhole(places)) return { row, places }
  }
  return null
}

function isWhole(places: Heading['places']): boolean {
  return missingIn(places).length === 0
}

/** A day, a reference, and an amount that has a direction: without these a row is no payment. */
function missingIn(places: Heading['places']): Column[] {
  const hasTwo = places.in !== undefined && places.out !== undefined
  const isMissing: Column[] = []
  if (places.bookedOn === undefined) isMissing.push('bookedOn')
  if (places.bankReference === undefined) isMissing.push('bankReference')
  if (!hasTwo && places.amount === undefined) isMissing.push('amount')
  return isMissing
}

function bestRow(rows: readonly (readonly string[])[], columns: Columns): number {
  const found = rows.slice(0, HEAD_ROWS).map((cells) => Object.keys(placesIn(cells, columns)).length)
  return found.indexOf(Math.max(0, ...found))
}

function missingColumns(rows: readonly (readonly string[])[], columns: Columns): readonly Column[] {
  return missingIn(placesIn(rows[bestRow(rows, columns)] ?? [], columns))
}

function placesIn(cells: readonly string[], columns: Columns): Heading['places'] {
  const heads = cells.map((cell) =>
    cell
      .replace(/[（(].*$/u, '')
      .trim()
      .toLowerCase(),
  )
  const places: { [column in Column]?: number } = {}
  for (const column of COLUMNS) {
    const told = columns[column]
    const names = told === undefined ? HEADINGS[column] : [told.replace(/[（(].*$/u, '').trim()]
    const place = names.map((name) => heads.indexOf(name.toLowerCase())).find((index) => index >= 0)
    if (place !== undefined) places[column] = place
  }
  return places
}

function isNoPayment(cells: readonly string[], { places }: Heading): boolean {
  const day = cells[places.bookedOn ?? -1] ?? ''
  const isSum = /合计|总计|小计|累计|笔数|total/iu.test(cells[0] ?? '')
  return cells.every((cell) => cell === '') || (isSum && parseBankDay(day) === null)
}

function lineOf(cells: readonly string[], { places }: Heading, row: number): StatementLine | StatementFault {
  const cell = (column: Column) => cells[places[column] ?? -1] ?? ''
  const optional = (column: Column) => cell(column) || null
  const bookedOn = parseBankDay(cell('bookedOn'))
  if (bookedOn === null) return { code: 'date', row, what: cell('bookedOn') }
  const bankReference = cell('bankReference')
  if (bankReference === '') return { code: 'bank-reference', row }
  const amountFen = amountIn(cell)
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

type AmountFault = { readonly code: 'amount' | 'direction'; readonly what: string }

function amountIn(cell: (column: Column) => string): Fen | AmountFault {
  const [income, outgo, amount] = [cell('in'), cell('out'), cell('amount')]
  if (income !== '' || outgo !== '') {
    const both = [income, outgo].map((one) => (one === '' || one === '-' ? fen(0) : parseYuan(one)))
    const [plus, minus] = both
    if (plus === null || minus === null || plus === undefined || minus === undefined)
      return { code: 'amount', what: [income, outgo].filter(Boolean).join(' / ') }
    if ((plus === 0) === (minus === 0)) return { code: 'amount', what: `${income} / ${outgo}` }
    return fen(plus - minus)
  }
  const isNegative = /^[-−]/u.test(amount)
  const size = parseYuan(amount.replace(/^[-−+]/u, ''))
  if (size === null || size === 0) return { code: 'amount', what: amount }
  const direction = cell('direction')
  if (/借|支|出|付|debit|dbit/iu.test(direction)) return fen(-size)
  if (/贷|收|入|credit|crdt/iu.test(direction)) return size
  if (direction !== '') return { code: 'direction', what: direction }
  return isNegative ? fen(-size) : size
}
