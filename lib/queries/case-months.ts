import type { Db } from '@/lib/db/client'
import { paidMonthsOf } from '@/lib/db/tables'
import type { YearMonth } from '@/lib/domain/calendar/year-month'
import { unionMonths } from '@/lib/domain/continuity/months'
import type { CaseRecord } from './case-record'

/** Months on the person's record at the destination, whatever the scheme, without those this case brought. */
export async function monthsHere(database: Db, { row }: CaseRecord): Promise<YearMonth[]> {
  const others = { OR: [{ transferId: null }, { NOT: { transferId: row.id } }] }
  const enrolments = await database.enrolment.findMany({
    where: { personId: row.personId, areaCode: row.destinationAreaCode },
    include: { account: true, months: { where: others }, years: { where: others } },
  })
  return unionMonths(enrolments.flatMap((one) => paidMonthsOf(one).map(({ month }) => month)))
}
