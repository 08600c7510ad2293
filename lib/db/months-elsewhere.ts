import type { YearMonth } from '@/lib/domain/calendar/year-month'
import { unionMonths } from '@/lib/domain/continuity/months'
import type { Scheme } from '@/lib/domain/transfer/states'
import type { Db, Tx } from './client'
import { paidMonthsOf } from './tables'

type Route = {
  readonly personId: string
  readonly originAreaCode: string
  readonly destinationAreaCode: string
  readonly fromScheme: Scheme
}

export type MonthsElsewhere = {
  readonly area: { readonly name: string; readonly englishName: string }
  readonly months: readonly YearMonth[]
}

/**
 * Months of the same scheme the person paid in areas that take no part in this case, as far as their
 * registries can be seen. Years add up over all of them (IT-05), so none may be forgotten.
 */
export async function monthsElsewhere(database: Db | Tx, row: Route): Promise<MonthsElsewhere[]> {
  const enrolments = await database.enrolment.findMany({
    where: {
      personId: row.personId,
      scheme: row.fromScheme,
      areaCode: { notIn: [row.originAreaCode, row.destinationAreaCode] },
    },
    include: {
      account: true,
      months: { where: { transferId: null } },
      years: { where: { transferId: null } },
    },
    orderBy: { areaCode: 'asc' },
  })
  const agencies = await database.agency.findMany({
    where: {
      areaCode: { in: enrolments.map((one) => one.areaCode) },
      validTo: null,
      connection: 'connected',
    },
    include: { area: true },
  })
  return enrolments.flatMap((one) => {
    const area = agencies.find((agency) => agency.areaCode === one.areaCode)?.area
    const months = unionMonths(paidMonthsOf(one).map(({ month }) => month))
    return area && months.length > 0
      ? [{ area: { name: area.name, englishName: area.englishName }, months }]
      : []
  })
}
