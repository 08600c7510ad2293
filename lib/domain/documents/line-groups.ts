import { totalsOf } from './information-table'

type Line = {
  readonly areaCode: string
  readonly year: number
  readonly fromMonth: string
  readonly toMonth: string
  readonly months: number
  readonly kind: 'actual' | 'deemed'
  readonly creditedFen: number
  readonly closingFen: number | null
}

/** Neighbouring complete years read as one row, or a single line as it is. */
export type LineGroup<L extends Line> = {
  readonly fromYear: number
  readonly toYear: number
  readonly fromMonth: string
  readonly toMonth: string
  readonly months: number
  readonly creditedFen: number
  /** Balance after the last line of the group; null where nobody states it. */
  readonly closingFen: number | null
  readonly lines: readonly L[]
}

const MONTHS_OF_A_YEAR = 12
/** One complete year alone saves no row. */
const FEWEST_YEARS = 2

/**
 * The lines of an information table for reading: years paid from January to December in one place say nothing
 * by themselves, so a run of them becomes one row that can be opened. The latest complete year stays a row of
 * its own, as its base is what people compare. Lines keep their order; nothing is left out.
 */
export function groupLines<L extends Line>(lines: readonly L[]): LineGroup<L>[] {
  const years = byYear(lines)
  const lastComplete = years.findLastIndex(isCompleteYear)
  const groups: LineGroup<L>[] = []
  let run: L[][] = []
  const close = () => {
    const first = run[0]?.[0]
    if (run.length >= FEWEST_YEARS) groups.push(groupOf(run.flat()))
    else if (first) groups.push(...run.flat().map((line) => groupOf([line])))
    run = []
  }
  years.forEach((year, index) => {
    const continues = isCompleteYear(year) && index < lastComplete && follows(run.at(-1), year)
    if (!continues) close()
    if (isCompleteYear(year) && index < lastComplete) run.push(year)
    else groups.push(...year.map((line) => groupOf([line])))
  })
  close()
  return groups
}

function byYear<L extends Line>(lines: readonly L[]): L[][] {
  const years: L[][] = []
  for (const line of lines) {
    const last = years.at(-1)
    if (last?.[0]?.year === line.year) last.push(line)
    else years.push([line])
  }
  return years
}

function isCompleteYear(year: readonly Line[]): boolean {
  const first = year[0]
  const months = year.reduce((sum, line) => sum + line.months, 0)
  return (
    first !== undefined &&
    months === MONTHS_OF_A_YEAR &&
    year.every((line) => line.areaCode === first.areaCode && line.kind === 'actual')
  )
}

function follows(before: readonly Line[] | undefined, year: readonly Line[]): boolean {
  const [last, first] = [before?.at(-1), year[0]]
  if (!last || !first) return true
  return first.year === last.year + 1 && first.areaCode === last.areaCode
}

function groupOf<L extends Line>(lines: readonly L[]): LineGroup<L> {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) throw new RangeError('a group without lines')
  return {
    fromYear: first.year,
    toYear: last.year,
    fromMonth: first.fromMonth,
    toMonth: last.toMonth,
    months: lines.reduce((sum, line) => sum + line.months, 0),
    creditedFen: totalsOf(lines).creditedFen,
    closingFen: last.closingFen,
    lines,
  }
}
