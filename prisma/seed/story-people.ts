import { addDays, yearOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, monthOf } from '@/lib/domain/calendar/year-month'
import { AREA } from './area-codes'
import { employerIn } from './employers'
import { employee, resident, syntheticNumber, type EnrolmentPlan, type PersonPlan } from './people'
import type { Mover } from './story'
import { phoneNumber } from './synthetic-numbers'

/** Story people have the numbers from here on; the crowd ends far below. */
export const FIRST_STORY_SERIAL = 2000

/**
 * The person of a story as both registries know them: left the origin in the month before the application and
 * has paid at the destination since.
 * @param applied the day of the application
 */
export function personOf(mover: Mover, serial: number, applied: LocalDate, today: LocalDate): PersonPlan {
  return {
    name: mover.name,
    idType: 'residentId',
    idNumber: syntheticNumber(AREA[mover.from], serial, serial % 2 === 1),
    phone: mover.noPhone ? null : phoneNumber(serial),
    enrolments: [...atOrigin(mover, serial, applied, today), ...atDestination(mover, serial, applied, today)],
  }
}

/** The registry of 九江 is not visible here, on whichever side it stands. */
export function originPlan(mover: Mover, serial: number, applied: LocalDate): EnrolmentPlan {
  const year = yearOf(applied)
  if (mover.fromScheme === 'resident') {
    const years = [year - 2, year - 1, year]
    // A resident's cover runs to the end of the year; only who changes scheme leaves before.
    return mover.toScheme === 'resident'
      ? resident(AREA[mover.from], 'active', years)
      : { ...resident(AREA[mover.from], 'suspended', years), suspendedSince: monthOf(applied) }
  }
  const lastPaid = addMonths(monthOf(applied), -1 - mover.gap)
  return employee(
    AREA[mover.from],
    'suspended',
    { from: addMonths(lastPaid, 1 - mover.months), to: lastPaid, balanceFen: mover.balanceFen },
    { employer: employerIn(AREA[mover.from], serial), arrearsMonths: mover.arrears },
  )
}

function atOrigin(mover: Mover, serial: number, applied: LocalDate, today: LocalDate): EnrolmentPlan[] {
  if (mover.from === '九江') return []
  const plan = originPlan(mover, serial, applied)
  if (!mover.stillActiveAtOrigin || plan.scheme === 'resident') return [plan]
  const since = plan.paid[0]?.month ?? monthOf(applied)
  const still = { from: since, to: monthOf(today), balanceFen: mover.balanceFen }
  return [employee(plan.area, 'active', still, { employer: employerIn(plan.area, serial) })]
}

function atDestination(mover: Mover, serial: number, applied: LocalDate, today: LocalDate): EnrolmentPlan[] {
  if (mover.to === '九江' || mover.notEnrolledHere) return []
  const area = AREA[mover.to]
  if (mover.toScheme === 'resident') {
    const year = yearOf(applied) + (mover.fromScheme === 'resident' && !mover.sameYear ? 1 : 0)
    return [resident(area, 'active', [year], () => addDays(applied, -8))]
  }
  const since = addMonths(monthOf(applied), -mover.overlap)
  const baseFen = 550_000 + (serial % 9) * 60_000
  return [
    employee(
      area,
      'active',
      { from: since, to: monthOf(today), baseFen },
      { employer: employerIn(area, serial + 3) },
    ),
  ]
}
