import { localDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { employee, syntheticNumber, type PersonPlan } from '@/prisma/seed/people'
import { CLEAN, type Route } from './journey'

/** The day the movers' registry is made for. */
export const TODAY = '2026-10-12'
const month = monthOf(localDate(TODAY))
/** People without a phone who left 南京 last month and pay at 合肥 since; each test takes the next one. */
export const movers: PersonPlan[] = Array.from({ length: 14 }, (_, index) => ({
  name: `钱${'一二三四五六七八九十甲乙丙丁'[index]}`,
  idType: 'residentId',
  idNumber: syntheticNumber('320100', 500 + index, false),
  phone: null,
  enrolments: [
    employee('320100', 'suspended', {
      from: addMonths(month, -24),
      to: addMonths(month, -1),
      balanceFen: 100_000 + index,
    }),
    employee('340100', 'active', { from: month, to: month, baseFen: 600_000 }),
  ],
}))

/** Hands out one mover after the other, as a clean case from 南京 to 合肥. */
export function moversInTurn(): () => Route {
  let used = 0
  return () => {
    const plan = movers[used]
    used += 1
    if (!plan) throw new Error('no more people')
    return { ...CLEAN, name: plan.name, amountFen: 100_000 + used - 1 }
  }
}
