/** What the cells of a bank's table mean. */
export const COLUMNS = [
  'bookedOn',
  'in',
  'out',
  'amount',
  'direction',
  'balance',
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
  in: ['收入金额', '贷方发生额', '贷方金额', '收入', '转入金额', '存入', '贷方', 'credit'],
  out: ['支出金额', '借方发生额', '借方金额', '支出', '转出金额', '支取', '借方', 'debit'],
  amount: ['交易金额', '发生额', '金额', 'amount'],
  direction: [
    ...['借贷标志', '借贷方向', '借贷标识', '借贷别', '借/贷', '借贷', '借贷状态'],
    ...['收支', '收支标志', '收/支', '收付', '收付标志', '收付方向', '收/付', '往来账', '往来标志', '往/来'],
    ...[
      '交易方向',
      '资金流向',
      '进出',
      'dr/cr',
      'cr/dr',
      'd/c',
      'c/d',
      'debit/credit',
      'credit/debit',
      'direction',
    ],
  ],
  balance: [
    '余额',
    '账户余额',
    '当前余额',
    '交易后余额',
    '本次余额',
    '联机余额',
    'running balance',
    'balance',
  ],
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
/** How many rows of its own a bank may write above the head. */
const HEAD_ROWS = 20

type Places = { readonly [column in Column]?: number }
export type Heading = {
  readonly row: number
  readonly places: Places
  readonly isTwoColumns: boolean
  /** How many cells a row has, empty headings at the end aside. */
  readonly width: number
}
type Rows = readonly (readonly string[])[]

/** The row of headings, or what is missing in the one that comes nearest. */
export function headOf(rows: Rows, columns: Columns): Heading | { readonly missing: readonly Column[] } {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const places = placesIn(cells, columns)
    if (missingIn(places, columns).length > 0) continue
    const width = cells.findLastIndex((cell) => cell !== '') + 1
    return { row, places, width, isTwoColumns: hasTwo(places, columns) }
  }
  return { missing: missingIn(placesIn(rows[bestRow(rows, columns)] ?? [], columns), columns) }
}

/** The headings of a table, to remember by them what they mean. */
export function headingsIn(rows: Rows, columns: Columns): readonly string[] {
  const head = headOf(rows, columns)
  return rows['row' in head ? head.row : bestRow(rows, columns)] ?? []
}

/** In and out in columns of their own, unless the agency said that one column has both. */
function hasTwo(places: Places, { in: income, out, amount }: Columns): boolean {
  const isOneTold = amount !== undefined && income === undefined && out === undefined
  return !isOneTold && places.in !== undefined && places.out !== undefined
}

/**
 * A day, a reference and an amount: without these a row is no payment. A heading that the agency named has to be
 * there too: passed over for a slip of the pen, it would leave money out looking like money in.
 */
function missingIn(places: Places, columns: Columns): Column[] {
  const needed = new Set(COLUMNS.filter((column) => columns[column] !== undefined))
  needed.add('bookedOn').add('bankReference')
  if (!hasTwo(places, columns) && places.amount === undefined) {
    const [has, lacks] = [places.in !== undefined, places.out !== undefined]
    needed.add(has === lacks ? 'amount' : has ? 'out' : 'in')
  }
  return COLUMNS.filter((column) => needed.has(column) && places[column] === undefined)
}

function bestRow(rows: Rows, columns: Columns): number {
  const found = rows.slice(0, HEAD_ROWS).map((cells) => Object.keys(placesIn(cells, columns)).length)
  return found.indexOf(Math.max(0, ...found))
}

/** 金额（元）, 借／贷 and DR/CR as one writes them without the trimmings. */
function plain(heading: string): string {
  const whole = heading.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return whole.replace(/\(.*$/u, '').trim() || whole
}

function placesIn(cells: readonly string[], columns: Columns): Places {
  const heads = cells.map(plain)
  const places: { [column in Column]?: number } = {}
  for (const column of COLUMNS) {
    const told = columns[column]
    const names = told === undefined ? HEADINGS[column] : [plain(told)]
    const place = names.map((name) => heads.indexOf(name)).find((index) => index >= 0)
    if (place !== undefined) places[column] = place
  }
  return places
}
