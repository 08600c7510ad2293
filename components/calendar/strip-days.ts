import type { ExplainedDay } from '@/lib/domain/calendar/due-day'
import type { Holder } from '@/lib/domain/transfer/states'
import { longDate, monthDay, yearlessDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'

export type StripHolder = Exclude<Holder, 'none'>

export type StripDay = {
  /** 'YYYY-MM-DD'. */
  readonly date: string
  readonly kind: 'zero' | 'counted' | 'rest'
  readonly ordinal?: number
  /** Holiday, as the calendar names it. */
  readonly name?: string
  readonly makeUp?: boolean
  readonly holder?: StripHolder
  readonly today?: boolean
  readonly due?: boolean
  /** Not reached: later than today, or than the day the clock ended. */
  readonly ahead?: boolean
  /** Counted after the due day. */
  readonly late?: boolean
}

export type StripItem =
  | { readonly kind: 'day'; readonly day: StripDay }
  | { readonly kind: 'rest'; readonly days: readonly StripDay[] }

type StripMarks = {
  readonly today: string
  /** Last counted day of the clock. */
  readonly dueOn: string
  /** The day the clock ended, where it has. */
  readonly endedOn?: string | null
  /** Who held the case at close of business, by day. */
  readonly holders?: ReadonlyMap<string, Holder>
}

/** An explained deadline as the strip draws it. Days after the due day (a late case) may follow in the list. */
export function stripDays(explanation: readonly ExplainedDay[], marks: StripMarks): StripDay[] {
  const { today, dueOn, endedOn = null } = marks
  const reached = endedOn !== null && endedOn < today ? endedOn : today
  // A clock that ended in time has no today and no due day to look at any more.
  const open = endedOn === null || endedOn > dueOn
  return explanation.map(({ date, counted, ordinal, reason, name }) => {
    const holder = marks.holders?.get(date)
    const kind = reason === 'startDay' ? 'zero' : counted ? 'counted' : 'rest'
    return {
      date,
      kind,
      ...(ordinal !== undefined && { ordinal }),
      ...(name !== undefined && { name }),
      ...(reason === 'makeUpDay' && { makeUp: true }),
      ...(kind === 'counted' && date <= reached && holder !== undefined && holder !== 'none' && { holder }),
      ...(open && date === today && { today: true }),
      ...(open && date === dueOn && { due: true }),
      ...(date > reached && { ahead: true }),
      ...(kind === 'counted' && date > dueOn && { late: true }),
    }
  })
}

/** Consecutive rest days of one kind become one item, so that a reader hears one sentence for a holiday week. */
export function stripItems(days: readonly StripDay[]): StripItem[] {
  const items: StripItem[] = []
  let rest: StripDay[] = []
  const close = () => {
    if (rest.length > 0) items.push({ kind: 'rest', days: rest })
    rest = []
  }
  for (const day of days) {
    if (day.kind !== 'rest') {
      close()
      items.push({ kind: 'day', day })
      continue
    }
    if (rest.length > 0 && rest[0]?.name !== day.name) close()
    rest.push(day)
  }
  close()
  return items
}

/** Name of a holiday in the reader's language; as the calendar has it where nobody translated it. */
export function holidayName(name: string | undefined, { calendar }: AllWords): string {
  if (name === undefined) return calendar.weekend
  const known: Readonly<Record<string, string>> = calendar.holidays
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name
}

type Telling = {
  readonly zeroLabel: string
  readonly holderNames: Readonly<Partial<Record<StripHolder, string>>>
  readonly locale: Locale
}

/** What a reader hears for one item of the strip: a whole sentence. */
export function stripSentence(item: StripItem, { zeroLabel, holderNames, locale }: Telling): string {
  const words = wordsFor(locale)
  const { strip } = words.calendar
  const { comma } = words.shell.punctuation
  if (item.kind === 'rest') {
    const [first, last] = [item.days[0], item.days.at(-1)]
    if (!first || !last) return ''
    const name = holidayName(first.name, words)
    const span =
      first === last
        ? strip.rest(longDate(first.date, locale), name)
        : strip.restSpan(longDate(first.date, locale), longDate(last.date, locale), item.days.length, name)
    return item.days.some((day) => day.today) ? span + comma + strip.today : span
  }
  const { day } = item
  const date = longDate(day.date, locale)
  const holder = day.holder && (holderNames[day.holder] ?? words.lifecycle.holders[day.holder])
  return [
    day.kind === 'zero' ? strip.zero(zeroLabel, date) : strip.counted(day.ordinal ?? 0, date),
    day.makeUp && day.kind === 'counted' && strip.makeUpSaid,
    holder !== undefined && strip.heldBy(holder),
    day.today && strip.today,
    day.due && strip.due,
    day.late && strip.late,
    day.ahead && strip.ahead,
  ]
    .filter((part) => typeof part === 'string')
    .join(comma)
}

/** The line under the strip: 10-01 至 10-07 国庆节放假不计；10-10（周六）调休上班计入. Weekends go without saying. */
export function stripNotes(days: readonly StripDay[], locale: Locale): string[] {
  const words = wordsFor(locale)
  const { strip } = words.calendar
  const notes: string[] = []
  for (const item of stripItems(days)) {
    if (item.kind === 'day') {
      if (item.day.makeUp && item.day.kind === 'counted')
        notes.push(strip.makeUpCounted(yearlessDate(item.day.date, locale)))
      continue
    }
    const [first, last] = [item.days[0], item.days.at(-1)]
    if (!first?.name || !last) continue
    const [from, to] = [monthDay(first.date, locale), monthDay(last.date, locale)]
    const span = first === last ? from : strip.through(from, to)
    notes.push(strip.notCounted(span, holidayName(first.name, words)))
  }
  return notes
}
