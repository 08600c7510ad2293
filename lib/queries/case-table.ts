import { toDay } from '@/lib/db/days'
import { lineContent } from '@/lib/db/tables'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { statedAt } from '@/lib/domain/documents/stated-value'
import { groupLines, type LineGroup } from '@/lib/domain/documents/line-groups'
import { isSealIntact, type TableRow } from './case-checks'
import { mayReadDrafts, nameIn, type CaseRecord } from './case-record'

export type LineView = {
  readonly ordinal: number
  readonly areaCode: string
  readonly year: number
  readonly fromMonth: string
  readonly toMonth: string
  readonly months: number
  readonly kind: 'actual' | 'deemed'
  readonly baseFen: number
  readonly employerRateBp: number
  readonly personalRateBp: number
  readonly creditedFen: number
  readonly creditedPersonalFen: number
  readonly interestFen: number | null
  readonly closingFen: number | null
  readonly remark: string | null
}

export type TableView = {
  readonly key: string
  readonly version: number
  readonly status: 'draft' | 'returned' | 'sealed'
  readonly number: string | null
  readonly draftedBy: string | null
  readonly draftedAt: Date
  readonly sealedBy: string | null
  readonly sealedAt: Date | null
  readonly sealHash: string | null
  /** Recomputed just now; null where there is no seal yet. */
  readonly sealIntact: boolean | null
  readonly personName: string
  readonly personIdMasked: string
  readonly firstMonth: string | null
  readonly lastMonth: string | null
  readonly suspendedSince: string | null
  readonly actualMonths: number
  readonly deemedMonths: number
  readonly duplicateMonths: number
  readonly arrearsMonths: number
  readonly arrearsFen: number
  readonly retired: boolean
  readonly creditedFen: number
  readonly balanceFen: number
  readonly transferFen: number
  readonly balanceAsOf: LocalDate
  readonly remark: string | null
  readonly groups: readonly LineGroup<LineView>[]
  readonly lines: readonly LineView[]
}

export type DisputeView = {
  readonly tableVersion: number
  readonly raisedBy: string | null
  readonly raisedAt: Date
  readonly answeredByVersion: number | null
  readonly items: readonly {
    readonly path: string
    /** What the disputed version says there, where the path names one of its fields. */
    readonly stated: string | number | null
    readonly expected: string
    readonly note: string | null
  }[]
}

/** Versions of the table, newest first. Drafts are the origin's own until they are sealed. */
export function tablesOf(record: CaseRecord): TableView[] {
  const drafts = mayReadDrafts(record)
  return record.row.tables
    .filter((table) => table.status === 'sealed' || drafts)
    .map((table) => tableView(record, table))
}

export function tableView(record: CaseRecord, table: TableRow): TableView {
  const lines = table.lines.map(lineView)
  return {
    key: table.id,
    version: table.version,
    status: table.status as TableView['status'],
    number: table.number,
    draftedBy: nameIn(record, table.draftedById),
    draftedAt: table.draftedAt,
    sealedBy: nameIn(record, table.sealedById),
    sealedAt: table.sealedAt,
    sealHash: table.sealHash,
    sealIntact: table.status === 'sealed' ? isSealIntact(table, record.reference) : null,
    personName: table.personName,
    personIdMasked: table.personIdMasked,
    firstMonth: table.firstMonth,
    lastMonth: table.lastMonth,
    suspendedSince: table.suspendedSince,
    actualMonths: table.actualMonths,
    deemedMonths: table.deemedMonths,
    duplicateMonths: table.duplicateMonths,
    arrearsMonths: table.arrearsMonths,
    arrearsFen: Number(table.arrearsFen),
    retired: table.retired,
    creditedFen: lines.reduce((sum, line) => sum + line.creditedFen, 0),
    balanceFen: Number(table.balanceFen),
    transferFen: Number(table.transferFen),
    balanceAsOf: toDay(table.balanceAsOf),
    remark: table.remark,
    groups: groupLines(lines),
    lines,
  }
}

function lineView(line: TableRow['lines'][number]): LineView {
  return {
    ...lineContent(line),
    ordinal: line.ordinal,
    kind: line.kind === 'deemed' ? 'deemed' : 'actual',
  }
}

/** Every dispute, field by field against the version it is about. */
export function disputesOf(record: CaseRecord): DisputeView[] {
  return record.row.disputes.map((dispute) => {
    const table = record.row.tables.find(
      (one) => one.version === dispute.tableVersion && one.status === 'sealed',
    )
    const items = dispute.items as { path: string; expected: string; note?: string | null }[]
    return {
      tableVersion: dispute.tableVersion,
      raisedBy: nameIn(record, dispute.raisedById),
      raisedAt: dispute.raisedAt,
      answeredByVersion: dispute.answeredByVersion,
      items: items.map(({ path, expected, note }) => ({
        path,
        stated: table ? plain(statedAt(table, path)) : null,
        expected,
        note: note ?? null,
      })),
    }
  })
}

function plain(value: string | number | Date | null): string | number | null {
  return value instanceof Date ? toDay(value) : value
}
