import { dueDay, type ExplainedDay } from '@/lib/domain/calendar/due-day'
import { dayOf, instantAt, timeOf, type LocalDate, type WallTime } from '@/lib/domain/calendar/local-date'
import { classify, type WorkingCalendar } from '@/lib/domain/calendar/working-calendar'
import { promiseFault, startClock, type Clock } from '@/lib/domain/clocks/clock'
import { clockLength } from '@/lib/domain/clocks/lengths'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import type { Mode } from '@/lib/domain/transfer/states'

/** One term as it would run, with what its day count rests on. Lengths in working days. */
export type ForeseenTerm = {
  readonly startsOn: LocalDate
  readonly days: number
  readonly firstDay: LocalDate
  readonly dueOn: LocalDate
  readonly promisedOn: LocalDate | null
  readonly provisional: boolean
  readonly calendarVersion: string
  /** Close of business on the due day. */
  readonly closing: WallTime
  /** Make-up working days that count within the term. */
  readonly makeUpDays: readonly LocalDate[]
  /** Weekends and holidays passed over. */
  readonly restDays: number
}

/** What acceptance at one instant would set going. */
export type Foreseen = {
  /** T1 as if accepted, or by letter delivered, now. */
  readonly out: ForeseenTerm
  /** T2 as if the table arrived on the last day of T1. */
  readonly in: ForeseenTerm
  /** The instant itself, at the agency that owes T1. */
  readonly now: 'inHours' | 'restDay' | 'afterHours'
  /** Sides that follow a calendar of their own (CA-05). */
  readonly regional: 'origin' | 'destination' | 'both' | null
}

export type ForeseeingSide = {
  readonly calendar: WorkingCalendar
  readonly closing: WallTime
  readonly parameters: AreaParameters
}

const NATIONAL_CALENDAR = 'CN'

/** Runs the statutory clocks ahead, each by the calendar and hours of the agency that owes it. */
export function foresee(
  at: Date,
  mode: Mode,
  sides: { readonly origin: ForeseeingSide; readonly destination: ForeseeingSide },
): Foreseen {
  const out = term('T1', at, mode, sides.origin)
  return {
    out,
    in: term('T2', instantAt(out.dueOn, sides.destination.closing), mode, sides.destination),
    now: hoursAt(at, sides.origin),
    regional: regionalSides(sides.origin, sides.destination),
  }
}

/** One clock as if it began now at the side that owes it. */
export function term(clock: Clock, at: Date, mode: Mode, side: ForeseeingSide): ForeseenTerm {
  const { calendar, closing, parameters } = side
  const { days, promisedDays } = clockLength(clock, parameters, {
    mode,
    round: 1,
    fundsState: 'undetermined',
  })
  const start = startClock({
    clock,
    startedAt: at,
    lengthDays: days,
    // DL-05 tells of a promise that is too long; no date is made of it.
    ...(promisedDays !== null && promiseFault(promisedDays, days) === null && { promisedDays }),
    receiptPolicy: parameters.receiptPolicy,
    calendar,
    closeOfBusiness: closing,
  })
  const { explanation } = dueDay(start.startedOn, days, calendar)
  const counted = explanation.filter((day) => day.counted)
  const isRest = (day: ExplainedDay) => day.reason === 'weekend' || day.reason === 'holiday'
  return {
    startsOn: start.startedOn,
    days,
    firstDay: counted[0]?.date ?? start.startedOn,
    dueOn: start.dueOn,
    promisedOn: start.promisedDueOn === start.dueOn ? null : start.promisedDueOn,
    provisional: start.provisional,
    calendarVersion: start.calendarVersion,
    closing,
    makeUpDays: counted.filter((day) => day.reason === 'makeUpDay').map((day) => day.date),
    restDays: explanation.filter(isRest).length,
  }
}

function hoursAt(at: Date, { calendar, closing }: ForeseeingSide): Foreseen['now'] {
  if (!classify(dayOf(at), calendar).working) return 'restDay'
  return timeOf(at) > closing ? 'afterHours' : 'inHours'
}

function regionalSides(origin: ForeseeingSide, destination: ForeseeingSide): Foreseen['regional'] {
  const isRegional = ({ calendar }: ForeseeingSide) => calendar.code !== NATIONAL_CALENDAR
  if (isRegional(origin)) return isRegional(destination) ? 'both' : 'origin'
  return isRegional(destination) ? 'destination' : null
}
