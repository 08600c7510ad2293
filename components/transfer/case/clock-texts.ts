import { stripDays } from '@/components/calendar/strip-days'
import type { Urgency } from '@/lib/domain/clocks/clock'
import { monthDay } from '@/lib/i18n/format/dates'
import type { ClockMoved, ClockView } from '@/lib/queries/case-clocks'
import { casePath, partyName, type Reading } from './reading'

type Tone = 'calm' | 'late' | 'soon' | 'done'

const RUNNING_TONES: Record<Urgency, Tone> = { overdue: 'late', today: 'soon', soon: 'soon', later: 'calm' }

/** What a clock comes to, in a word with a tone: 用 7 日完成, 今天 17:30 到期, 超期 1 个工作日. */
export function clockState(clock: ClockView, { words }: Reading): { text: string; tone: Tone } {
  const { lifecycle, casePage } = words
  const { reading, closing } = clock
  switch (reading.ending) {
    case 'met':
      return {
        text: reading.elapsed === 0 ? casePage.clocks.sameDay : lifecycle.clockUsed(reading.elapsed),
        tone: 'done',
      }
    case 'late':
      return { text: lifecycle.clockUsedLate(reading.elapsed), tone: 'late' }
    case 'notMet':
      return { text: lifecycle.clockEndings.notMet, tone: 'calm' }
    case 'interrupted':
      return {
        text: clock.clock === 'T2' ? casePage.clocks.interrupted : casePage.clocks.interruptedOther,
        tone: 'calm',
      }
    case null:
      return { text: runningText(clock, closing, casePage.clocks), tone: RUNNING_TONES[reading.urgency] }
    default:
      return reading.ending satisfies never
  }
}

function runningText(
  { reading }: ClockView,
  closing: string,
  says: Reading['words']['casePage']['clocks'],
): string {
  const { workingDaysLeft, breached } = reading
  if (breached) return workingDaysLeft < 0 ? says.over(-workingDaysLeft) : says.overToday(closing)
  return workingDaysLeft <= 0 ? says.today(closing) : says.left(workingDaysLeft)
}

/** What happened on day zero. */
export function zeroLabel(clock: ClockView, { page, words }: Reading): string {
  const says = words.casePage.clocks
  if (clock.clock === 'T1' && page.mode === 'letter') return says.zeroDelivered
  if (clock.clock === 'T3' && clock.round > 1) return says.zeroRetry
  return says.zero[clock.clock]
}

/** 09-28 受理 → 10-16 截止. */
export function spanText(clock: ClockView, reading: Reading): string {
  const { locale, words } = reading
  return words.casePage.clocks.span(
    monthDay(clock.startedOn, locale),
    zeroLabel(clock, reading),
    monthDay(clock.sortDueOn, locale),
  )
}

/** 12 个工作日：本机构 3，对方 8，银行 1. */
export function usedText(clock: ClockView, reading: Reading): string {
  return reading.words.casePage.clocks.used(clock.reading.elapsed, usedParts(clock, reading))
}

/** 本机构 3，对方 8，银行 1. */
export function usedParts(clock: ClockView, reading: Reading): string {
  const { casePage, shell } = reading.words
  const parts = clock.used.map(({ holder, days }) => casePage.clocks.part(partyName(reading, holder), days))
  return parts.join(shell.punctuation.comma)
}

/** What a newly approved calendar did to the day a clock is judged by. */
export function movedText({ before, after }: ClockMoved, { locale, words }: Reading): string {
  const says = words.casePage.clocks
  const date = ({ sortDueOn, provisional }: ClockMoved['before']) =>
    provisional ? says.provisionalDate(monthDay(sortDueOn, locale)) : monthDay(sortDueOn, locale)
  return before.sortDueOn === after.sortDueOn
    ? says.madeFirm(monthDay(after.sortDueOn, locale))
    : says.recomputed(date(before), date(after))
}

/** Every day of a clock as the strip draws it. */
export function stripOf(clock: ClockView, today: string) {
  const { days, sortDueOn: dueOn, heldBy: holders } = clock
  return stripDays(days, { today, dueOn, endedOn: clock.reading.endedOn, holders })
}

/** The page that explains the date of a clock day by day. */
export function datePath(reference: string, { clock, round }: Pick<ClockView, 'clock' | 'round'>) {
  return casePath(reference, `/dates/${clock}?round=${round}`)
}
