import type { Locale } from './locale'
import { calendarChangeEn, calendarChangeZh } from './messages/calendars/change'
import { scheduleFaultsEn, scheduleFaultsZh } from './messages/calendars/faults'
import { calendarsEn, calendarsZh } from './messages/calendars/page'
import { proposeCalendarEn, proposeCalendarZh } from './messages/calendars/propose'

const zh = { ...calendarsZh, ...calendarChangeZh, ...proposeCalendarZh, faults: scheduleFaultsZh }
const en: typeof zh = { ...calendarsEn, ...calendarChangeEn, ...proposeCalendarEn, faults: scheduleFaultsEn }

/** Words of the pages of calendars; they load with these pages only. */
export function calendarWords(locale: Locale): typeof zh {
  return locale === 'en' ? en : zh
}
