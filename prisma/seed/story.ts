import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { Scheme } from '@/lib/domain/transfer/states'
import type { AreaName } from './area-codes'
import type { Verb } from './verbs'

/** Who moves, from where to where, and what both registries say when the application is made. */
export type Mover = {
  readonly name: string
  readonly from: AreaName
  readonly to: AreaName
  readonly fromScheme: Scheme
  readonly toScheme: Scheme
  /** Months paid at the origin (employee), the last one before the application. */
  readonly months: number
  readonly balanceFen: number
  /** Months between the two employments. */
  readonly gap: number
  /** Months paid in both places. */
  readonly overlap: number
  readonly arrears: number
  readonly stillActiveAtOrigin: boolean
  readonly notEnrolledHere: boolean
  /** Resident to resident: the destination's contribution is for the year already paid at the origin. */
  readonly sameYear: boolean
  readonly noPhone: boolean
  /** The number on record is not in use: every message is refused. */
  readonly deadPhone: boolean
  readonly applicant: 'self' | 'employer' | 'delegate'
}

type Desk = 'clerk' | 'clerk2' | 'reviewer' | 'finance' | 'supervisor'
/** A desk of the area people move from or to, the applicant, or the program by itself. */
export type Who = `from ${Desk}` | `to ${Desk}` | 'applicant' | 'program'

export type Words = { readonly [field: string]: unknown }
/** What is said with a step beyond the obvious; `on` turns a working-day offset into a day. */
export type Said = Words | ((on: (offset: number) => LocalDate) => Words)

/** One thing done: working days from today (always before today), office time, by whom, what, with which words. */
export type Act = readonly [day: number, time: string, who: Who, verb: Verb, said?: Said]

export type Story = { readonly title: string; readonly mover: Mover; readonly acts: readonly Act[] }

export function story(title: string, mover: Mover, ...acts: readonly (Act | readonly Act[])[]): Story {
  return { title, mover, acts: acts.flatMap((one) => (isAct(one) ? [one] : [...one])) }
}

function isAct(one: Act | readonly Act[]): one is Act {
  return typeof one[0] === 'number'
}

const NOBODY_SPECIAL = {
  fromScheme: 'employee',
  toScheme: 'employee',
  months: 48,
  balanceFen: 412_630,
  gap: 0,
  overlap: 0,
  arrears: 0,
  stillActiveAtOrigin: false,
  notEnrolledHere: false,
  sameYear: false,
  noPhone: false,
  deadPhone: false,
  applicant: 'self',
} as const

export function mover(
  name: string,
  from: AreaName,
  to: AreaName,
  special: Partial<Omit<Mover, 'name' | 'from' | 'to'>> = {},
): Mover {
  return { ...NOBODY_SPECIAL, ...special, name, from, to }
}
