import type { Locale } from '../locale'
import { yearlessDate } from './dates'

export type Urgency = 'overdue' | 'today' | 'soon' | 'later'
export const URGENCIES = ['overdue', 'today', 'soon', 'later'] as const

export type TimeLeft = {
  /** Working days until the due day: 0 on it, negative after. */
  readonly workingDaysLeft: number
  /** The due instant has passed, also on the due day itself. */
  readonly breached: boolean
}

/** Position on the worklist: overdue, today, within three working days, later. */
export function urgencyOf({ workingDaysLeft, breached }: TimeLeft): Urgency {
  if (breached || workingDaysLeft < 0) return 'overdue'
  if (workingDaysLeft === 0) return 'today'
  return workingDaysLeft <= 3 ? 'soon' : 'later'
}

export type TimeLeftText = { readonly urgency: Urgency; readonly strong: string; readonly rest: string }

const DEFAULT_CLOSING = '17:30'

/** Time left in two weights: 还剩 4 | 个工作日; 今天 | 17:30 前; 超期 1 | 个工作日. */
export function timeLeft(time: TimeLeft, locale: Locale, closing = DEFAULT_CLOSING): TimeLeftText {
  const urgency = urgencyOf(time)
  const days = Math.abs(time.workingDaysLeft)
  if (locale === 'en') return { urgency, ...english(urgency, days, closing) }
  return { urgency, ...chinese(urgency, days, closing) }
}

/** The same as one text: 还剩 4 个工作日. */
export function timeLeftText(time: TimeLeft, locale: Locale, closing = DEFAULT_CLOSING): string {
  const { strong, rest } = timeLeft(time, locale, closing)
  return `${strong} ${rest}`
}

/** 还剩 4 个工作日 · 10-16（周五）. */
export function deadlineLine(
  time: TimeLeft & { readonly dueOn: string },
  locale: Locale,
  closing = DEFAULT_CLOSING,
): string {
  return `${timeLeftText(time, locale, closing)} · ${yearlessDate(time.dueOn, locale)}`
}

/** 5 个工作日; 5 working days. */
export function workingDays(days: number, locale: Locale): string {
  return locale === 'en' ? `${days} working ${days === 1 ? 'day' : 'days'}` : `${days} 个工作日`
}

/** Heading of a worklist group: 今天到期 3 件. */
export function urgencyHeading(urgency: Urgency, count: number, locale: Locale): string {
  const zh = { overdue: '已超期', today: '今天到期', soon: '3 个工作日内', later: '之后' }
  const en = { overdue: 'Overdue', today: 'Due today', soon: 'Within 3 working days', later: 'Later' }
  return locale === 'en' ? `${en[urgency]}: ${count}` : `${zh[urgency]} ${count} 件`
}

type TwoWeights = { readonly strong: string; readonly rest: string }

function chinese(urgency: Urgency, days: number, closing: string): TwoWeights {
  if (urgency === 'today') return { strong: '今天', rest: `${closing} 前` }
  if (urgency === 'overdue') {
    return days === 0
      ? { strong: '超期', rest: `今天 ${closing} 已过` }
      : { strong: `超期 ${days}`, rest: '个工作日' }
  }
  return { strong: `还剩 ${days}`, rest: '个工作日' }
}

function english(urgency: Urgency, days: number, closing: string): TwoWeights {
  const unit = days === 1 ? 'working day' : 'working days'
  if (urgency === 'today') return { strong: 'Today', rest: `by ${closing}` }
  if (urgency === 'overdue') {
    return days === 0
      ? { strong: 'Overdue', rest: `since ${closing} today` }
      : { strong: `Overdue ${days}`, rest: unit }
  }
  return { strong: String(days), rest: `${unit} left` }
}
