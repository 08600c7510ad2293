import { calendarWords } from '@/lib/i18n/calendar-words'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import type { CalendarEntry } from '@/lib/queries/calendar-entries'

/** What a change of a calendar is, in one line. */
export function whatText({ what, code }: CalendarEntry, locale: Locale): string {
  const { change } = calendarWords(locale)
  switch (what.kind) {
    case 'year':
      return change.what.year(nameIn(what.calendar, locale), what.year)
    case 'calendar':
      return change.what.calendar(nameIn(what.calendar, locale), code)
    case 'agency':
      return change.what.agency(nameIn(what.agency, locale), nameIn(what.calendar, locale))
    default:
      return what satisfies never
  }
}
