import { monthsOfLine } from '@/lib/domain/documents/information-table'
import { yearMonth } from '@/lib/domain/calendar/year-month'
import type { Tx } from './client'
import { paidMonthsOf, type TableFile } from './tables'

export type MonthsToRecord = {
  readonly fresh: readonly { readonly month: string; readonly line: TableFile['lines'][number] }[]
  readonly overlapping: readonly string[]
  readonly deemed: number
}

/**
 * Which months of a table are new to the destination and which it has already: those are counted once (IT-03).
 * Months recorded earlier by the same case do not count as overlap, so a corrected table can be recorded again.
 */
export async function monthsToRecord(
  tx: Tx,
  table: TableFile,
  person: { readonly personId: string; readonly areaCode: string },
  transferId: string,
): Promise<MonthsToRecord> {
  const others = { OR: [{ transferId: null }, { NOT: { transferId } }] }
  const enrolments = await tx.enrolment.findMany({
    where: person,
    include: {
      account: true,
      months: { where: others, orderBy: { month: 'asc' } },
      years: { where: others, orderBy: { year: 'asc' } },
    },
  })
  // Whatever the scheme: a month covered twice counts once.
  const here = new Set(enrolments.flatMap((one) => paidMonthsOf(one).map((paid) => paid.month)))
  const fresh: { month: string; line: TableFile['lines'][number] }[] = []
  const overlapping: string[] = []
  for (const line of table.lines) {
    for (const month of monthsOfLine({ fromMonth: yearMonth(line.fromMonth), months: line.months })) {
      if (here.has(month)) overlapping.push(month)
      else fresh.push({ month, line })
    }
  }
  const deemed = table.lines.reduce((sum, line) => sum + (line.kind === 'deemed' ? line.months : 0), 0)
  return { fresh, overlapping, deemed }
}

/** Records moved months as they are on the table (原样录入), each with where it was paid and by which case it came. */
export async function recordMovedMonths(
  tx: Tx,
  enrolmentId: string,
  transferId: string,
  fresh: MonthsToRecord['fresh'],
): Promise<number> {
  await tx.contributionMonth.deleteMany({ where: { enrolmentId, transferId } })
  const { count } = await tx.contributionMonth.createMany({
    data: fresh.map(({ month, line }) => ({
      enrolmentId,
      month,
      kind: line.kind,
      baseFen: line.baseFen,
      employerRateBp: line.employerRateBp,
      personalRateBp: line.personalRateBp,
      // What was credited there comes as money of the account, not a second time with the months.
      creditedFen: 0,
      personalFen: 0,
      fromAreaCode: line.areaCode,
      transferId,
    })),
  })
  return count
}

export async function reverseMovedMonths(tx: Tx, transferId: string): Promise<number> {
  const { count } = await tx.contributionMonth.deleteMany({ where: { transferId } })
  return count
}
