import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import { totalsOf, type TableLine } from '@/lib/domain/documents/information-table'
import type { Tx } from '@/lib/db/client'
import { toDay } from '@/lib/db/days'
import { monthsToRecord } from '@/lib/db/moved-years'
import { findEnrolment } from '@/lib/db/registry'
import { amountOrNull, lastSealedOf, openDraftOf, prefill, type TableFile } from '@/lib/db/tables'
import type { CaseFile } from '@/lib/db/transfers'

/** An information table as a form of a step shows it. */
export type TableView = {
  /** Null for one that is only prefilled. */
  readonly version: number | null
  /** `registry`: as the origin's registry would write it; `paper`: to be typed from the paper that came. */
  readonly source: 'registry' | 'paper' | 'draft' | 'sealed'
  readonly number: string | null
  readonly lines: readonly TableLine[]
  readonly actualMonths: number
  readonly deemedMonths: number
  readonly balanceFen: number
  readonly transferFen: number
  readonly balanceAsOf: LocalDate | null
  readonly suspendedSince: string | null
  readonly arrearsMonths: number
  readonly remark: string | null
  /** Province-wide years: the table carries the account alone (PA_ONLY). */
  readonly accountOnly: boolean
}

export type DisputedItem = { readonly path: string; readonly expected: string; readonly note: string | null }

/** What recording the years will do to the person's record here. */
export type YearsView = {
  readonly months: number
  readonly overlapping: readonly string[]
  readonly deemed: number
  /** Months on the record here before. */
  readonly before: number
}

/** The draft as the step would write it without changes, or the paper's lines as far as they were typed before. */
export async function tableToDraft(tx: Tx, { row, facts }: CaseFile, on: LocalDate): Promise<TableView> {
  const accountOnly = facts.pairMode === 'PA_ONLY'
  const enrolment =
    facts.originConnection === 'none'
      ? null
      : await findEnrolment(tx, row.personId, row.originAreaCode, row.fromScheme)
  if (enrolment) {
    const draft = prefill(enrolment, accountOnly, on)
    const rest = { version: null, number: null, balanceAsOf: null, accountOnly }
    return { ...draft, ...totalsOf(draft.lines), ...rest, source: 'registry' }
  }
  const earlier = await tx.informationTable.findFirst({
    where: { transferId: row.id },
    orderBy: [{ version: 'desc' }, { draftedAt: 'desc' }],
    include: { lines: { orderBy: { ordinal: 'asc' } } },
  })
  if (earlier) return { ...viewOf(earlier, accountOnly, 'paper'), version: null, number: null }
  return {
    version: null,
    source: 'paper',
    number: null,
    lines: [],
    actualMonths: 0,
    deemedMonths: 0,
    balanceFen: 0,
    transferFen: 0,
    balanceAsOf: null,
    suspendedSince: null,
    arrearsMonths: 0,
    remark: null,
    accountOnly,
  }
}

export async function draftedTable(tx: Tx, { row, facts }: CaseFile): Promise<TableView | undefined> {
  const table = await openDraftOf(tx, row.id)
  return table ? viewOf(table, facts.pairMode === 'PA_ONLY', 'draft') : undefined
}

export async function sealedTable(tx: Tx, { row, facts }: CaseFile): Promise<TableView | undefined> {
  const table = await lastSealedOf(tx, row.id)
  return table ? viewOf(table, facts.pairMode === 'PA_ONLY', 'sealed') : undefined
}

export async function yearsToRecord(tx: Tx, { row }: CaseFile): Promise<YearsView | undefined> {
  const table = await lastSealedOf(tx, row.id)
  if (!table) return undefined
  const { personId, destinationAreaCode: areaCode, toScheme: scheme } = row
  const enrolment = await tx.enrolment.findUnique({
    where: { personId_areaCode_scheme: { personId, areaCode, scheme } },
    select: { id: true },
  })
  const { fresh, overlapping, deemed } = await monthsToRecord(tx, table, { personId, areaCode }, row.id)
  const before = enrolment
    ? await tx.contributionMonth.count({
        where: { enrolmentId: enrolment.id, OR: [{ transferId: null }, { NOT: { transferId: row.id } }] },
      })
    : 0
  return { months: fresh.length, overlapping, deemed, before }
}

/** What the destination asked to be corrected and no new version has answered yet. */
export async function openDispute(tx: Tx, transferId: string): Promise<readonly DisputedItem[] | undefined> {
  const dispute = await tx.dispute.findFirst({
    where: { transferId, answeredByVersion: null },
    orderBy: { raisedAt: 'desc' },
  })
  return dispute ? (dispute.items as unknown as readonly DisputedItem[]) : undefined
}

function viewOf(table: TableFile, accountOnly: boolean, source: TableView['source']): TableView {
  return {
    version: table.version,
    source,
    number: table.number,
    lines: table.lines.map((line) => ({
      areaCode: line.areaCode,
      year: line.year,
      fromMonth: yearMonth(line.fromMonth),
      toMonth: yearMonth(line.toMonth),
      months: line.months,
      kind: line.kind === 'deemed' ? 'deemed' : 'actual',
      baseFen: Number(line.baseFen),
      employerRateBp: line.employerRateBp,
      personalRateBp: line.personalRateBp,
      creditedFen: Number(line.creditedFen),
      creditedPersonalFen: Number(line.creditedPersonalFen),
      interestFen: amountOrNull(line.interestFen),
      closingFen: amountOrNull(line.closingFen),
    })),
    actualMonths: table.actualMonths,
    deemedMonths: table.deemedMonths,
    balanceFen: Number(table.balanceFen),
    transferFen: Number(table.transferFen),
    balanceAsOf: toDay(table.balanceAsOf),
    suspendedSince: table.suspendedSince,
    arrearsMonths: table.arrearsMonths,
    remark: table.remark,
    accountOnly,
  }
}
