import type { TableLine } from './information-table'

/** Entries of a line that two versions may say differently. */
const LINE_FIELDS = [
  'toMonth',
  'months',
  'kind',
  'baseFen',
  'employerRateBp',
  'personalRateBp',
  'creditedFen',
  'creditedPersonalFen',
  'interestFen',
  'closingFen',
] as const
const HEAD_FIELDS = ['actualMonths', 'deemedMonths', 'suspendedSince', 'balanceFen', 'transferFen'] as const

type Said = string | number | null
export type ComparedTable = Readonly<Record<(typeof HEAD_FIELDS)[number], Said>> & {
  readonly lines: readonly Pick<TableLine, 'fromMonth' | (typeof LINE_FIELDS)[number]>[]
}

/** One entry that changed from one version to the next; null where the earlier or later one has no such line. */
export type TableDifference = {
  /** As disputes name it: 'balanceFen', 'lines.3.months' counted in the later version. */
  readonly path: string
  readonly before: Said
  readonly after: Said
}

/**
 * What a later version of a table says differently, entry by entry. Lines are the same where they begin with
 * the same month; one that is new or gone is told by its period.
 */
export function tableDifferences(before: ComparedTable, after: ComparedTable): TableDifference[] {
  const head = HEAD_FIELDS.map((field) => ({ path: field, before: before[field], after: after[field] }))
  const lines = after.lines.flatMap((line, index): TableDifference[] => {
    const at = (field: string) => `lines.${index + 1}.${field}`
    const earlier = before.lines.find((one) => one.fromMonth === line.fromMonth)
    if (!earlier) return [{ path: at('period'), before: null, after: periodOf(line) }]
    return LINE_FIELDS.map((field) => ({ path: at(field), before: earlier[field], after: line[field] }))
  })
  const gone = before.lines.flatMap((line, index): TableDifference[] =>
    after.lines.some((one) => one.fromMonth === line.fromMonth)
      ? []
      : [{ path: `lines.${index + 1}.period`, before: periodOf(line), after: null }],
  )
  return [...head, ...lines, ...gone].filter((one) => one.before !== one.after)
}

function periodOf({ fromMonth, toMonth }: Pick<TableLine, 'fromMonth' | 'toMonth'>): string {
  return `${fromMonth} – ${toMonth}`
}
