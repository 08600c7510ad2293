import { addMonths, type YearMonth } from '../calendar/year-month'

/** One month as the registry holds it; money in fen, rates in hundredths of a per cent. */
export type PaidMonth = {
  readonly month: YearMonth
  readonly areaCode: string
  readonly kind: 'actual' | 'deemed'
  readonly baseFen: number
  readonly employerRateBp: number
  readonly personalRateBp: number
  readonly creditedFen: number
  readonly personalFen: number
}

/** One line of the information table; stays inside one calendar year (domain d.4). */
export type TableLine = {
  readonly areaCode: string
  readonly year: number
  readonly fromMonth: YearMonth
  readonly toMonth: YearMonth
  readonly months: number
  readonly kind: 'actual' | 'deemed'
  readonly baseFen: number
  readonly employerRateBp: number
  readonly personalRateBp: number
  readonly creditedFen: number
  readonly creditedPersonalFen: number
  /** Interest and balances are an account's history: null where the registry keeps none. */
  readonly interestFen: number | null
  readonly closingFen: number | null
  readonly remark?: string | null | undefined
}

export const TABLE_FAULTS = [
  'months-overlap',
  'line-leaves-year',
  'months-too-many',
  'order',
  'balance',
  'no-lines',
] as const
export type TableFault = { readonly code: (typeof TABLE_FAULTS)[number]; readonly line?: number }

/**
 * Lines from months: a new line begins with a new year, after a missing month, and where area, kind, base or
 * rates change. The registry knows what was credited and what the account holds today, neither what was spent nor
 * the interest in between: only the last line closes at a known balance, the others are left open.
 * @param balanceFen the account's balance on the day the table is made, in fen; null where there is no account
 */
export function linesOf(months: readonly PaidMonth[], balanceFen: number | null): TableLine[] {
  const lines: TableLine[] = []
  for (const month of [...months].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const last = lines.at(-1)
    if (last && continues(last, month)) {
      lines[lines.length - 1] = {
        ...last,
        toMonth: month.month,
        months: last.months + 1,
        creditedFen: last.creditedFen + month.creditedFen,
        creditedPersonalFen: last.creditedPersonalFen + month.personalFen,
      }
    } else {
      lines.push({
        areaCode: month.areaCode,
        year: Number(month.month.slice(0, 4)),
        fromMonth: month.month,
        toMonth: month.month,
        months: 1,
        kind: month.kind,
        baseFen: month.baseFen,
        employerRateBp: month.employerRateBp,
        personalRateBp: month.personalRateBp,
        creditedFen: month.creditedFen,
        creditedPersonalFen: month.personalFen,
        interestFen: null,
        closingFen: null,
      })
    }
  }
  const last = lines.at(-1)
  if (last) lines[lines.length - 1] = { ...last, closingFen: balanceFen }
  return lines
}

function continues(line: TableLine, month: PaidMonth): boolean {
  return (
    month.month === addMonths(line.toMonth, 1) &&
    month.month.slice(0, 4) === String(line.year) &&
    month.areaCode === line.areaCode &&
    month.kind === line.kind &&
    month.baseFen === line.baseFen &&
    month.employerRateBp === line.employerRateBp &&
    month.personalRateBp === line.personalRateBp
  )
}

/** Every month a line names, in order. A line with fewer months than its span names its first ones. */
export function monthsOfLine(line: Pick<TableLine, 'fromMonth' | 'months'>): YearMonth[] {
  return Array.from({ length: line.months }, (_, index) => addMonths(line.fromMonth, index))
}

/** What is wrong with a table before it may be drafted; all faults at once. */
export function tableFaults(
  lines: readonly TableLine[],
  money: { readonly balanceFen: number; readonly transferFen: number },
  accountOnly: boolean,
): TableFault[] {
  const faults: TableFault[] = []
  if (lines.length === 0 && !accountOnly) faults.push({ code: 'no-lines' })
  if (money.transferFen > money.balanceFen) faults.push({ code: 'balance' })
  const seen = new Set<string>()
  let before: YearMonth | null = null
  lines.forEach((line, index) => {
    const year = String(line.year)
    if (line.fromMonth.slice(0, 4) !== year || line.toMonth.slice(0, 4) !== year)
      faults.push({ code: 'line-leaves-year', line: index })
    const span = Number(line.toMonth.slice(5)) - Number(line.fromMonth.slice(5)) + 1
    if (span < 1 || (before !== null && line.fromMonth < before)) faults.push({ code: 'order', line: index })
    if (line.months > span) faults.push({ code: 'months-too-many', line: index })
    const months = monthsOfLine(line)
    if (months.some((month) => seen.has(month))) faults.push({ code: 'months-overlap', line: index })
    for (const month of months) seen.add(month)
    before = line.fromMonth
  })
  return faults
}

export type TableTotals = {
  readonly actualMonths: number
  readonly deemedMonths: number
  readonly creditedFen: number
}

export function totalsOf(lines: readonly Pick<TableLine, 'months' | 'kind' | 'creditedFen'>[]): TableTotals {
  const sum = (pick: (line: (typeof lines)[number]) => number) =>
    lines.reduce((all, line) => all + pick(line), 0)
  return {
    actualMonths: sum((line) => (line.kind === 'actual' ? line.months : 0)),
    deemedMonths: sum((line) => (line.kind === 'deemed' ? line.months : 0)),
    creditedFen: sum((line) => line.creditedFen),
  }
}
