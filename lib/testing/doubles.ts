import { localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import {
  employee,
  resident,
  syntheticNumber,
  type EnrolmentPlan,
  type PersonPlan,
} from '@/prisma/seed/people'
import type { World } from './builders'

const now = monthOf(localDate('2026-10-12'))
/** Suspended at an area with these months, counted back from the present one. */
export const left = (area: string, from: number, to: number, balanceFen: number): EnrolmentPlan =>
  employee(area, 'suspended', { from: addMonths(now, -from), to: addMonths(now, -to), balanceFen })
export const arrived = (area: string): EnrolmentPlan =>
  employee(area, 'active', { from: now, to: now, baseFen: 620_000 })
const asResident = (area: string, years: readonly number[]): EnrolmentPlan =>
  resident(area, 'suspended', years)

const numberOf = (serial: number) => syntheticNumber('320100', 700 + serial, false)
export const recorded = (
  name: string,
  serial: number,
  enrolments: readonly EnrolmentPlan[],
  recordNo = 1,
): PersonPlan => ({
  name,
  idType: 'residentId',
  idNumber: numberOf(serial),
  recordNo,
  phone: null,
  enrolments,
})

/**
 * Somebody with two records under one number: what was paid at 南京 on both, two of the months twice, and paid
 * at 合肥 now on the second only. An application finds the first.
 */
export const doubled = (name: string, serial: number): PersonPlan[] => [
  recorded(name, serial, [left('320100', 30, 8, 60_000), asResident('320100', [2020])]),
  recorded(name, serial, [left('320100', 9, 1, 25_050), arrived('340100')], 2),
]

/** The records of somebody, the first one first. */
export async function recordsOf(world: World, name: string) {
  const rows = await world.db.person.findMany({ where: { name }, orderBy: { recordNo: 'asc' } })
  const [first, second] = rows
  if (!first || !second) throw new Error(`no two records of ${name}`)
  return { first, second }
}

/** Everything a merge could touch, to be compared before and after. */
export async function registryOf(world: World, name: string) {
  return world.db.person.findMany({
    where: { names: { some: { name } } },
    orderBy: { recordNo: 'asc' },
    include: {
      names: { orderBy: { validFrom: 'asc' } },
      documents: { orderBy: { validFrom: 'asc' } },
      enrolments: {
        orderBy: { id: 'asc' },
        include: {
          account: true,
          months: { orderBy: { month: 'asc' } },
          years: { orderBy: { year: 'asc' } },
        },
      },
    },
  })
}
