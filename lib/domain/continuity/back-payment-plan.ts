import { addDays, localDate, type LocalDate } from '@/lib/domain/calendar/local-date'
import { addMonths, firstDayOf, type YearMonth } from '@/lib/domain/calendar/year-month'
import { fen, sumFen, type Fen } from '@/lib/domain/money/fen'
import { backPayment, itemisedLateFee } from '@/lib/domain/money/late-fee'
import type { AreaParameters } from '@/lib/domain/region/area-parameters'
import { lateFeeBearer, type GapCause, type LateFeeBearer } from './back-payment'

/** Which figure the area has not published. */
export type MissingFigure = 'base' | 'rate'

export type MonthlyContribution =
  | { readonly monthlyFen: Fen; readonly missing: readonly [] }
  | { readonly monthlyFen: null; readonly missing: readonly MissingFigure[] }

/**
 * What one month costs in an area: base × rate, in fen, half up (LF-03).
 * @param given what the person knows better than the area's parameters
 */
export function monthlyContribution(
  parameters: Pick<AreaParameters, 'backPayBaseFen' | 'backPayRateBasisPoints'>,
  given: { readonly baseFen?: Fen | undefined; readonly rateBasisPoints?: number | undefined } = {},
): MonthlyContribution {
  const base = given.baseFen ?? parameters.backPayBaseFen
  const rate = given.rateBasisPoints ?? parameters.backPayRateBasisPoints
  if (base !== null && rate !== null) return { monthlyFen: backPayment(fen(base), rate, 1), missing: [] }
  const missing = [base === null ? 'base' : null, rate === null ? 'rate' : null]
  return { monthlyFen: null, missing: missing.filter((figure) => figure !== null) as MissingFigure[] }
}

export type BackPaymentFacts = {
  /** The months nobody paid, in order. */
  readonly gap: readonly YearMonth[]
  readonly cause?: GapCause | undefined
  readonly flexible: boolean
  /** What one month costs; null while nobody has said. */
  readonly monthlyFen: Fen | null
  /** Day of its own month on which a contribution falls due, where a person knows it; else the area's. */
  readonly dueDay?: number | undefined
  readonly paidOn: LocalDate
}

export type BackPaymentItem = {
  readonly month: YearMonth
  readonly dueOn: LocalDate
  readonly principal: Fen
  /** Calendar days late. */
  readonly days: number
  /** What these days would cost, whoever bears it. */
  readonly fee: Fen
}

export type BackPaymentPlan = {
  readonly months: readonly YearMonth[]
  /** Too long ago for the flexibly employed to pay back here (LF-04). */
  readonly beyond: readonly YearMonth[]
  readonly items: readonly BackPaymentItem[]
  /** Null while the monthly amount is not known. */
  readonly principal: Fen | null
  /** 0 where nobody is charged. */
  readonly fee: Fen | null
  readonly total: Fen | null
  /** Who pays the months themselves. */
  readonly payer: 'employer' | 'person' | 'unknown'
  /** Who bears the late fee; unknown until it is told whose fault the gap was. */
  readonly bearer: LateFeeBearer | 'unknown'
  /** Day of the month each contribution fell due; assumed where neither the person nor the area says. */
  readonly due: { readonly day: number; readonly assumed: boolean }
  readonly rules: readonly PlanRule[]
}

/** Day of the month most areas collect on: an assumption, always shown as one. */
export const USUAL_DUE_DAY = 25

export type PlanRule = 'LF-01' | 'LF-02' | 'LF-03' | 'LF-04' | 'LF-06'

/** What paying the gap back costs and who pays it. Of too many months the latest ones may be paid (LF-04). */
export function backPaymentPlan(
  facts: BackPaymentFacts,
  parameters: Pick<
    AreaParameters,
    'flexibleBackPayMonths' | 'individualLateFee' | 'lateDayMode' | 'capAtPrincipal' | 'contributionDueDay'
  >,
): BackPaymentPlan {
  const { gap, cause, flexible, monthlyFen } = facts
  const window = flexible ? (parameters.flexibleBackPayMonths ?? gap.length) : gap.length
  const months = gap.slice(Math.max(gap.length - window, 0))
  const bearer = cause === undefined ? 'unknown' : lateFeeBearer(cause, flexible, parameters)
  const known = facts.dueDay ?? parameters.contributionDueDay
  const due = { day: known ?? USUAL_DUE_DAY, assumed: known === null }
  const items = monthlyFen === null ? [] : itemsOf(months, monthlyFen, due.day, facts.paidOn, parameters)
  const principal = monthlyFen === null ? null : sumFen(items.map((item) => item.principal))
  const fee = monthlyFen === null ? null : sumFen(bearer === 'none' ? [] : items.map((item) => item.fee))
  const rules: PlanRule[] = ['LF-03']
  if (months.length < gap.length) rules.push('LF-04')
  if (bearer === 'employer') rules.push('LF-01')
  if (bearer === 'person') rules.push('LF-02')
  if (bearer !== 'none') rules.push('LF-06')
  return {
    months,
    beyond: gap.slice(0, gap.length - months.length),
    items,
    principal,
    fee,
    total: principal === null || fee === null ? null : sumFen([principal, fee]),
    payer: payerOf(cause, flexible),
    bearer,
    due,
    rules,
  }
}

/** That day of the month itself, in a shorter month its last. */
export function dueDateIn(month: YearMonth, dueDay: number): LocalDate {
  const last = addDays(firstDayOf(addMonths(month, 1)), -1)
  const wished = `${month}-${String(dueDay).padStart(2, '0')}`
  return wished < last ? localDate(wished) : last
}

function itemsOf(
  months: readonly YearMonth[],
  principal: Fen,
  dueDay: number,
  paidOn: LocalDate,
  { lateDayMode, capAtPrincipal }: Pick<AreaParameters, 'lateDayMode' | 'capAtPrincipal'>,
): BackPaymentItem[] {
  const owed = months.map((month) => ({ month, principal, dueDate: dueDateIn(month, dueDay) }))
  const priced = itemisedLateFee(owed, paidOn, { dayMode: lateDayMode, capAtPrincipal }).items
  return owed.map(({ month, dueDate }, index) => ({
    month,
    dueOn: dueDate,
    principal,
    days: priced[index]?.days ?? 0,
    fee: priced[index]?.fee ?? fen(0),
  }))
}

/** The employer makes good what it missed; whoever pays for oneself, or left a job, pays for oneself. */
function payerOf(cause: GapCause | undefined, flexible: boolean): BackPaymentPlan['payer'] {
  if (cause === 'employer') return 'employer'
  return flexible || cause === 'self' ? 'person' : 'unknown'
}
