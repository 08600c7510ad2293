import type { YearMonth } from '@/lib/domain/calendar/year-month'
import type { TableLine } from './information-table'

/** What may be wrong with a table that was typed from a paper, each at the entry it is about. */
type TypedFaultCode =
  | 'table-year'
  | 'table-order'
  | 'table-months'
  | 'table-overlap'
  | 'table-personal'
  | 'table-closing'
  | 'table-balance'
  | 'table-transfer'
export type TypedFault = {
  readonly code: TypedFaultCode
  /** Index of the line; null where it is about the account. */
  readonly line: number | null
  readonly field: keyof TableLine | 'balance' | 'transfer'
}

export type TypedTable = {
  readonly lines?: readonly TableLine[] | undefined
  readonly balance?: number | undefined
  readonly transfer?: number | undefined
  readonly remark?: string | undefined
}

/**
 * Sums, months and overlaps of a typed table; every fault at once. A closing balance is the one before it plus
 * what was credited plus interest; where the paper says otherwise (money spent, an account brought along), the
 * remark has to say why. A balance nobody states is checked against nothing. Amounts in fen.
 */
export function typedFaults({ lines = [], balance, transfer, remark }: TypedTable): TypedFault[] {
  const faults: TypedFault[] = []
  const isExplained = remark !== undefined && remark !== ''
  let closingBefore: number | null = 0
  let lastMonth: YearMonth | null = null
  lines.forEach((line, index) => {
    const at = (code: TypedFault['code'], field: keyof TableLine) => faults.push({ code, line: index, field })
    const period = periodFault(line)
    if (period !== null) at(period, period === 'table-months' ? 'months' : 'toMonth')
    if (lastMonth !== null && line.fromMonth <= lastMonth) at('table-overlap', 'fromMonth')
    if (line.creditedPersonalFen > line.creditedFen) at('table-personal', 'creditedPersonalFen')
    const reckoned =
      closingBefore === null ? null : closingBefore + line.creditedFen + (line.interestFen ?? 0)
    const differs = line.closingFen !== null && reckoned !== null && line.closingFen !== reckoned
    if (differs && !isExplained && !line.remark) at('table-closing', 'closingFen')
    closingBefore = line.closingFen
    lastMonth = lastMonth === null || line.toMonth > lastMonth ? line.toMonth : lastMonth
  })
  const closing = lines.at(-1)?.closingFen ?? undefined
  const held = balance ?? closing
  if (balance !== undefined && closing !== undefined && balance !== closing && !isExplained)
    faults.push({ code: 'table-balance', line: null, field: 'balance' })
  if (transfer !== undefined && held !== undefined && transfer > held)
    faults.push({ code: 'table-transfer', line: null, field: 'transfer' })
  return faults
}

/** A line stays inside its year, does not end before it begins, and counts the months between. */
function periodFault({ year, fromMonth, toMonth, months }: TableLine): TypedFault['code'] | null {
  if (fromMonth.slice(0, 4) !== String(year) || toMonth.slice(0, 4) !== String(year)) return 'table-year'
  const span = Number(toMonth.slice(5)) - Number(fromMonth.slice(5)) + 1
  if (span < 1) return 'table-order'
  return months === span ? null : 'table-months'
}

/** The first line that names a month which has not begun. */
export function futureLine(lines: readonly Pick<TableLine, 'toMonth'>[], month: YearMonth): number | null {
  const index = lines.findIndex((line) => line.toMonth > month)
  return index < 0 ? null : index
}
