import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { monthOf, yearMonth, type YearMonth } from '@/lib/domain/calendar/year-month'
import { linesOf, totalsOf, type PaidMonth, type TableLine } from '@/lib/domain/documents/information-table'
import type { Json } from '@/lib/domain/canonical'
import type { Tx } from './client'
import { fromDay, toDay } from './days'
import type { EnrolmentFile } from './registry'

/**
 * What the registry gives for a table: the person's months, or a resident's paid years month by month. A year
 * paid in advance counts only as far as it has been lived through: to the month given, or to the suspension.
 * @param through last month that may count; without it a year counts to its end
 */
export function paidMonthsOf(enrolment: EnrolmentFile, through?: YearMonth): PaidMonth[] {
  const months = enrolment.months.map((row) => ({
    month: yearMonth(row.month),
    areaCode: row.fromAreaCode ?? enrolment.areaCode,
    kind: row.kind === 'deemed' ? ('deemed' as const) : ('actual' as const),
    baseFen: Number(row.baseFen),
    employerRateBp: row.employerRateBp,
    personalRateBp: row.personalRateBp,
    creditedFen: Number(row.creditedFen),
    personalFen: Number(row.personalFen),
  }))
  const years = enrolment.years.flatMap((row) =>
    Array.from({ length: 12 }, (_, index) => ({
      month: yearMonth(`${row.year}-${String(index + 1).padStart(2, '0')}`),
      areaCode: row.fromAreaCode ?? enrolment.areaCode,
      kind: 'actual' as const,
      baseFen: Number(row.amountFen),
      employerRateBp: 0,
      personalRateBp: 0,
      creditedFen: 0,
      personalFen: 0,
    })),
  )
  const covered = ({ month }: PaidMonth) =>
    (through === undefined || month <= through) &&
    (enrolment.suspendedSince === null || month < enrolment.suspendedSince)
  return [...months, ...years.filter(covered)]
}

export type TableDraft = {
  readonly lines: readonly TableLine[]
  readonly balanceFen: number
  readonly transferFen: number
  readonly suspendedSince: string | null
  readonly arrearsMonths: number
  readonly arrearsFen: number
  readonly retired: boolean
  readonly remark: string | null
}

/** The table as the registry would write it. In PA_ONLY areas the years are shared, so it carries the account alone. */
export function prefill(enrolment: EnrolmentFile, accountOnly: boolean, on: LocalDate): TableDraft {
  const balanceFen = Number(enrolment.account?.balanceFen ?? 0n)
  return {
    lines: accountOnly
      ? []
      : linesOf(paidMonthsOf(enrolment, monthOf(on)), enrolment.account ? balanceFen : null),
    balanceFen,
    transferFen: balanceFen,
    suspendedSince: enrolment.suspendedSince,
    arrearsMonths: enrolment.arrearsMonths,
    arrearsFen: Number(enrolment.arrearsFen),
    retired: enrolment.retired,
    remark: null,
  }
}

export async function writeTableDraft(
  tx: Tx,
  entry: {
    readonly transferId: string
    readonly version: number
    readonly draftedById: string | null
    readonly at: Date
    readonly on: LocalDate
    readonly personName: string
    readonly personIdMasked: string
    readonly draft: TableDraft
  },
): Promise<void> {
  const { draft } = entry
  const totals = totalsOf(draft.lines)
  await tx.informationTable.create({
    data: {
      transferId: entry.transferId,
      version: entry.version,
      status: 'draft',
      draftedById: entry.draftedById,
      draftedAt: entry.at,
      firstMonth: draft.lines[0]?.fromMonth ?? null,
      lastMonth: draft.lines.at(-1)?.toMonth ?? null,
      suspendedSince: draft.suspendedSince,
      actualMonths: totals.actualMonths,
      deemedMonths: totals.deemedMonths,
      arrearsMonths: draft.arrearsMonths,
      arrearsFen: draft.arrearsFen,
      retired: draft.retired,
      balanceFen: draft.balanceFen,
      transferFen: draft.transferFen,
      balanceAsOf: fromDay(entry.on),
      personName: entry.personName,
      personIdMasked: entry.personIdMasked,
      remark: draft.remark,
      lines: {
        create: draft.lines.map((line, index) => ({
          ordinal: index + 1,
          ...line,
          remark: line.remark ?? null,
        })),
      },
    },
  })
}

const TABLE = { lines: { orderBy: { ordinal: 'asc' as const } } }

export function openDraftOf(tx: Tx, transferId: string) {
  return tx.informationTable.findFirst({ where: { transferId, status: 'draft' }, include: TABLE })
}

export function lastSealedOf(tx: Tx, transferId: string) {
  return tx.informationTable.findFirst({
    where: { transferId, status: 'sealed' },
    orderBy: { version: 'desc' },
    include: TABLE,
  })
}
export type TableFile = NonNullable<Awaited<ReturnType<typeof lastSealedOf>>>

/** Money that a line may leave open. */
export function amountOrNull(amount: bigint | null): number | null {
  return amount === null ? null : Number(amount)
}

/** What a line says, whatever its place among the others. Money in fen, rates in hundredths of a per cent. */
export function lineContent(line: TableFile['lines'][number]) {
  return {
    areaCode: line.areaCode,
    year: line.year,
    fromMonth: line.fromMonth,
    toMonth: line.toMonth,
    months: line.months,
    kind: line.kind,
    baseFen: Number(line.baseFen),
    employerRateBp: line.employerRateBp,
    personalRateBp: line.personalRateBp,
    creditedFen: Number(line.creditedFen),
    creditedPersonalFen: Number(line.creditedPersonalFen),
    interestFen: amountOrNull(line.interestFen),
    closingFen: amountOrNull(line.closingFen),
    remark: line.remark,
  }
}

/** Everything a version says, in the form its seal is computed over. */
export function contentOf(table: TableFile, reference: string): Json {
  return {
    reference,
    version: table.version,
    person: { name: table.personName, idMasked: table.personIdMasked },
    firstMonth: table.firstMonth,
    lastMonth: table.lastMonth,
    suspendedSince: table.suspendedSince,
    actualMonths: table.actualMonths,
    deemedMonths: table.deemedMonths,
    arrearsMonths: table.arrearsMonths,
    arrearsFen: Number(table.arrearsFen),
    retired: table.retired,
    balanceFen: Number(table.balanceFen),
    transferFen: Number(table.transferFen),
    balanceAsOf: toDay(table.balanceAsOf),
    remark: table.remark,
    lines: table.lines.map((line) => ({ ordinal: line.ordinal, ...lineContent(line) })),
  }
}

/** Freezes the person's account at the origin while a case may take its balance; idempotent per case. */
export async function freezeAccount(
  tx: Tx,
  enrolmentId: string,
  transferId: string,
  on: LocalDate,
): Promise<void> {
  await tx.personalAccount.updateMany({
    where: { enrolmentId, frozenByTransferId: null },
    data: { frozenSince: fromDay(on), frozenByTransferId: transferId },
  })
}

/** Releases what a case froze, when it ends without transfer or its money has left. @returns whether it had */
export async function releaseAccount(tx: Tx, transferId: string): Promise<boolean> {
  const { count } = await tx.personalAccount.updateMany({
    where: { frozenByTransferId: transferId },
    data: { frozenSince: null, frozenByTransferId: null },
  })
  return count > 0
}
