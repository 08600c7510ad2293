import { daysBetween, type LocalDate } from '@/lib/domain/calendar/local-date'
import { fen, roundHalfUp, sumFen, type Fen } from './fen'

/** 万分之五 a calendar day, simple interest (社会保险法 art. 86). */
const RATE_NUMERATOR = 5
const RATE_DENOMINATOR = 10_000

/**
 * How days late are counted (LF-06): from the day after the due date through the payment day, or until the
 * day before it.
 */
export const LATE_DAY_MODES = ['throughPayment', 'untilDayBefore'] as const
export type LateDayMode = (typeof LATE_DAY_MODES)[number]

export type LateFeeOptions = {
  readonly dayMode?: LateDayMode
  /** LF-05: the fee never exceeds what it is charged on. Contested, so only where an area says so. */
  readonly capAtPrincipal?: boolean
}

/** Late fee (滞纳金) in fen, half up. Throws RangeError on a negative principal or number of days. */
export function lateFee(principal: Fen, days: number, options: LateFeeOptions = {}): Fen {
  if (principal < 0) throw new RangeError('the principal is negative')
  if (!Number.isInteger(days) || days < 0) throw new RangeError('not a number of days')
  const fee = roundHalfUp(BigInt(principal) * BigInt(days * RATE_NUMERATOR), RATE_DENOMINATOR)
  return fen(options.capAtPrincipal ? Math.min(fee, principal) : fee)
}

/** Days a payment came late; 0 when it was made by its due date. */
export function daysLate(
  dueDate: LocalDate,
  paidOn: LocalDate,
  mode: LateDayMode = 'throughPayment',
): number {
  return Math.max(daysBetween(dueDate, paidOn) - (mode === 'untilDayBefore' ? 1 : 0), 0)
}

export type LateFeeItem = { readonly principal: Fen; readonly dueDate: LocalDate }
export type ItemisedLateFee = {
  readonly total: Fen
  readonly items: readonly { readonly days: number; readonly fee: Fen }[]
}

/** Each month's fee is rounded on its own and then added up (LF-07). */
export function itemisedLateFee(
  items: readonly LateFeeItem[],
  paidOn: LocalDate,
  options: LateFeeOptions = {},
): ItemisedLateFee {
  const priced = items.map(({ principal, dueDate }) => {
    const days = daysLate(dueDate, paidOn, options.dayMode)
    return { days, fee: lateFee(principal, days, options) }
  })
  return { total: sumFen(priced.map((item) => item.fee)), items: priced }
}

/**
 * What is owed for months not paid (LF-03): base × rate × months, in fen.
 * @param rateBasisPoints total rate in hundredths of a per cent, 1000 for 10 %
 */
export function backPayment(monthlyBase: Fen, rateBasisPoints: number, months: number): Fen {
  return fen(roundHalfUp(BigInt(monthlyBase) * BigInt(rateBasisPoints) * BigInt(months), 10_000))
}
