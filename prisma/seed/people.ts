import { localDate } from '@/lib/domain/calendar/local-date'
import { monthRange, type YearMonth } from '@/lib/domain/calendar/year-month'
import type { IdentityType } from '@/lib/domain/identity/answer'
import { balanceOf, monthsAtBase, monthsWithBalance, type PaidMonth } from './contributions'
import type { Employer } from './employers'
import { residentNumber } from './synthetic-numbers'

/** An employee enrolment as planned: its months carry the balance of its account. */
export type EmployeePlan = {
  readonly scheme: 'employee'
  readonly area: string
  readonly status: 'active' | 'suspended' | 'retired'
  readonly paid: readonly PaidMonth[]
  readonly balanceFen: number
  readonly employer?: Employer
  readonly arrearsMonths?: number
  readonly openClaims?: boolean
  readonly familyBound?: boolean
}

export type ResidentPlan = {
  readonly scheme: 'resident'
  readonly area: string
  readonly status: 'active' | 'suspended'
  readonly suspendedSince?: YearMonth
  readonly years: readonly { readonly year: number; readonly paidOn: string; readonly amountFen: number }[]
}

export type EnrolmentPlan = EmployeePlan | ResidentPlan

export type PersonPlan = {
  readonly name: string
  readonly idType: IdentityType
  readonly idNumber: string
  /** Above 1 where the number has several records that are not yet one (DU-02). */
  readonly recordNo?: number
  /** Null: nobody can be reached by text message, notices are handed over. */
  readonly phone: string | null
  readonly enrolments: readonly EnrolmentPlan[]
}

type Paid = { readonly from: YearMonth; readonly to: YearMonth }
type Amount = { readonly balanceFen: number } | { readonly baseFen: number }

/** An employee enrolment over a run of months, with either its balance or its latest base given. */
export function employee(
  area: string,
  status: EmployeePlan['status'],
  { from, to, ...amount }: Paid & Amount,
  more: Partial<Pick<EmployeePlan, 'employer' | 'arrearsMonths' | 'openClaims' | 'familyBound'>> = {},
): EmployeePlan {
  const months = monthRange(from, to)
  const paid =
    'balanceFen' in amount
      ? monthsWithBalance(months, amount.balanceFen)
      : monthsAtBase(months, amount.baseFen)
  return { scheme: 'employee', area, status, paid, balanceFen: balanceOf(paid), ...more }
}

/** Yearly contributions of a resident, paid in the collection window of the autumn before. */
export function resident(
  area: string,
  status: ResidentPlan['status'],
  years: readonly number[],
  paidOn: (year: number) => string = (year) => `${year - 1}-11-15`,
): ResidentPlan {
  return {
    scheme: 'resident',
    area,
    status,
    years: years.map((year) => ({ year, paidOn: paidOn(year), amountFen: 38_000 + (year - 2023) * 2_000 })),
  }
}

/** A number nobody has: a made-up person of the years before 1900, born in a district of the area. */
export function syntheticNumber(area: string, serial: number, woman: boolean): string {
  const day = String((serial % 28) + 1).padStart(2, '0')
  const month = String((Math.floor(serial / 28) % 12) + 1).padStart(2, '0')
  // 1890 is left to the people whose numbers are fixed.
  const year = 1880 + (serial % 10)
  const sequence = 100 + Math.floor(serial / 10) * 2 + (woman ? 0 : 1)
  const region = area.endsWith('00') ? `${area.slice(0, 4)}02` : area
  return residentNumber(region, localDate(`${year}-${month}-${day}`), sequence)
}
