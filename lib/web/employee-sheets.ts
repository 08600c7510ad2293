import 'server-only'
import { EMPLOYEE_COLUMNS } from '@/lib/domain/employees/columns'
import { EXAMPLE, MOST_EMPLOYEES, textOf, type ListTable } from '@/lib/domain/employees/list'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { xlsxOf } from '@/lib/outside/spreadsheet'

/** Numbers that a sheet must not take for numbers. */
const NUMBER_COLUMNS = (['idNumber', 'phone', 'lastPaid'] as const).map((one) =>
  EMPLOYEE_COLUMNS.indexOf(one),
)

/** An empty list to fill in (.xlsx): headings, one row that shows how, and numbers as text. */
export function employeeTemplate(locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, example } = wordsFor(locale).employees
  const { name, idNumber } = EXAMPLE
  return xlsxOf({
    heads: EMPLOYEE_COLUMNS.map((column) => columns[column]),
    rows: [[name, example.idType, idNumber, '13800000000', example.origin, example.scheme, '2026-10']],
    textColumns: NUMBER_COLUMNS,
    spareRows: MOST_EMPLOYEES,
  })
}

/**
 * The list given back (.xlsx) with a last column that says what is wrong with each row, to be corrected and sent again.
 * @param problems sentences by the row of the sheet they are about, from `employeeProblems` or a pre-check
 */
export function faultSheet(
  table: ListTable,
  problems: ReadonlyMap<number, readonly string[]>,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const { problem, and } = wordsFor(locale).employees
  return sheetWithProblems(table, problems, { problem, and })
}

/** A list with one more column, that of what is wrong with each row; every cell is text. */
export function sheetWithProblems(
  table: ListTable,
  problems: ReadonlyMap<number, readonly string[]>,
  { problem, and }: { readonly problem: string; readonly and: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const width = Math.max(1, ...table.rows.map((row) => row.length))
  const lines = table.rows.map((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => textOf(row[column] ?? ''))
    return [...cells, (problems.get(index + 1) ?? []).join(and)]
  })
  // The first row stays in sight; where it is the headings, the new column has its own.
  const [first = [], ...rest] = lines
  return xlsxOf({
    heads: [...first.slice(0, -1), first.at(-1) || problem],
    rows: rest,
    textColumns: Array.from({ length: width + 1 }, (_, column) => column),
  })
}
