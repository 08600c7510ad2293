import type { YearMonth } from '../calendar/year-month'
import type { Scheme } from '../transfer/states'
import { areaNamed, type NamedArea } from './area-named'
import { NEEDED_COLUMNS, placesIn, TEMPLATE_PLACES, type EmployeeColumn, type Places } from './columns'
import { idTypeOf, monthIn, schemeOf } from './entry-words'
import {
  HEAD_ROWS,
  hasLostDigits,
  isEmpty,
  repeatedNumbers,
  textOf,
  type Cell,
  type ListTable,
} from './sheet-cells'

export { textOf, type Cell, type ListTable, type SheetNumber } from './sheet-cells'

/** Rows with a person that one list may have. */
export const MOST_EMPLOYEES = 200
/** The row that shows how to fill in the template; left in, it is nobody. */
export const EXAMPLE = { name: '示例员工', idNumber: '000000200001010000' } as const

/** What is wrong with a list; entries that are wrong in themselves have the codes of the form (lib/schemas). */
export const EMPLOYEE_FAULTS = [
  'no-rows',
  'too-many-rows',
  'heading-missing',
  'quotes',
  'required',
  'id-type-word',
  'scheme-word',
  'area-unknown',
  'area-ambiguous',
  'month',
  'duplicate',
  /** The sheet kept the digits as a number and lost some, or may have. */
  'number-format',
] as const
export type EmployeeFaultCode = (typeof EMPLOYEE_FAULTS)[number]

export type EmployeeFault<Code extends string = EmployeeFaultCode> = {
  /** As the sheet shows it; null for the whole list. */
  readonly row: number | null
  readonly column: EmployeeColumn | null
  readonly code: Code
  /** Areas to choose from, or the row that has the same number; never a cell. */
  readonly what?: readonly string[]
}

/** A row as far as it was understood; null is a fault already told. */
export type EmployeeEntry = {
  readonly row: number
  readonly name: string
  readonly idType: ReturnType<typeof idTypeOf>
  readonly idNumber: string | null
  readonly phone: string
  readonly originArea: string | null
  readonly fromScheme: Scheme | null
  readonly lastPaid: YearMonth | null
}

export type EmployeeEntries = {
  readonly entries: readonly EmployeeEntry[]
  readonly faults: readonly EmployeeFault[]
}

/** The rows of a list and every fault of every row at once. Whether name, number and phone are well formed, the form says. */
export function readEntries(table: ListTable, areas: readonly NamedArea[]): EmployeeEntries {
  const rows = table.rows.map((cells) => cells.map(textOf))
  const head = headOf(rows, table.headless)
  if ('missing' in head)
    return none(head.missing.map((column) => ({ row: null, column, code: 'heading-missing' })))
  const used = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(head.row)
    .filter(({ cells, row }) => !isEmpty(cells) && !isExample(cells, head.places) && row > head.row)
  if (used.length === 0) return none([{ row: null, column: null, code: 'no-rows' }])
  if (used.length > MOST_EMPLOYEES) return none([{ row: null, column: null, code: 'too-many-rows' }])
  const faults: EmployeeFault[] = []
  const entries: EmployeeEntry[] = []
  for (const { row, cells } of used) {
    if (table.broken.includes(row)) faults.push({ row, column: null, code: 'quotes' })
    else entries.push(entryOf(row, cells, table.rows[row - 1] ?? [], head.places, areas, faults))
  }
  return { entries, faults: [...faults, ...duplicatesIn(entries)] }
}

function none(faults: readonly EmployeeFault[]): EmployeeEntries {
  return { entries: [], faults }
}

type Head = { readonly row: number; readonly places: Places }

/** The row of headings, or what the nearest to one does not have. */
function headOf(
  rows: readonly (readonly string[])[],
  headless: boolean,
): Head | { readonly missing: readonly EmployeeColumn[] } {
  const found = rows.slice(0, HEAD_ROWS).map(placesIn)
  const missing = found.map((places) => NEEDED_COLUMNS.filter((column) => places[column] === undefined))
  const most = Math.min(...missing.map(({ length }) => length), NEEDED_COLUMNS.length)
  if (headless && most === NEEDED_COLUMNS.length) return { row: 0, places: TEMPLATE_PLACES }
  const index = missing.findIndex(({ length }) => length === most)
  const places = found[index]
  return places && most === 0 ? { row: index + 1, places } : { missing: missing[index] ?? NEEDED_COLUMNS }
}

function isExample(cells: readonly string[], { name = -1, idNumber = -1 }: Places): boolean {
  return cells[name] === EXAMPLE.name && cells[idNumber] === EXAMPLE.idNumber
}

function entryOf(
  row: number,
  cells: readonly string[],
  raw: readonly Cell[],
  places: Places,
  areas: readonly NamedArea[],
  faults: EmployeeFault[],
): EmployeeEntry {
  const cell = (column: EmployeeColumn) => cells[places[column] ?? -1] ?? ''
  const fault = (column: EmployeeColumn, code: EmployeeFaultCode, what?: readonly string[]) => {
    faults.push({ row, column, code, ...(what && { what }) })
    return null
  }
  for (const column of ['name', 'phone'] as const) if (cell(column) === '') fault(column, 'required')
  const idType = idTypeOf(cell('idType')) ?? fault('idType', 'id-type-word')
  const isNumber = typeof raw[places.idNumber ?? -1] === 'object'
  const idNumber =
    cell('idNumber') === ''
      ? fault('idNumber', 'required')
      : isNumber || hasLostDigits(cell('idNumber'))
        ? fault('idNumber', 'number-format')
        : cell('idNumber')
  const month = monthIn(cell('lastPaid'))
  if (month === null && cell('lastPaid') !== '') fault('lastPaid', 'month')
  return {
    row,
    name: cell('name'),
    idType,
    idNumber,
    phone: cell('phone'),
    originArea: originOf(),
    fromScheme: schemeOf(cell('fromScheme')) ?? fault('fromScheme', 'scheme-word'),
    lastPaid: month,
  }

  function originOf(): string | null {
    if (cell('originArea') === '') return fault('originArea', 'required')
    const named = areaNamed(cell('originArea'), areas)
    if (named.is === 'found') return named.code
    if (named.is === 'unknown') return fault('originArea', 'area-unknown')
    return fault(
      'originArea',
      'area-ambiguous',
      named.choices.slice(0, 12).map(({ name, code }) => `${name} ${code}`),
    )
  }
}

/** Each row that repeats the number of an earlier one, with that row. */
function duplicatesIn(entries: readonly EmployeeEntry[]): EmployeeFault[] {
  return repeatedNumbers(entries).map(({ row, earlier }) => ({
    row,
    column: 'idNumber',
    code: 'duplicate',
    what: [String(earlier)],
  }))
}
