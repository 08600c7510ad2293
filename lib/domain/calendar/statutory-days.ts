import { addDays, localDate, type LocalDate } from '@/lib/domain/calendar/local-date'

/** Days off for all citizens, by the names the State Council's notices use. */
export const NATIONAL_HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const
export type NationalHoliday = (typeof NATIONAL_HOLIDAYS)[number]

/**
 * Dates that no year repeats: the first day of the lunar year, Qingming (sun at 15° of longitude), the
 * fifth day of the fifth and the fifteenth of the eighth lunar month, by Beijing time (GB/T 33661-2017).
 */
const MOVABLE: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
}

/** First year of the revised 放假办法 (November 2024): New Year's Eve and 2 May became days off. */
const REVISED_FROM = 2025

const years = new Map<number, ReadonlyMap<LocalDate, string>>()

/**
 * The days off a year has by law alone, before any notice swaps weekends: all 13 for 2027 to 2035 (12 dates
 * where Mid-Autumn falls into National Day), only those with a fixed date for other years.
 * Source: 全国年节及纪念日放假办法 as revised in November 2024, art. 2.
 */
export function statutoryDays(year: number): ReadonlyMap<LocalDate, string> {
  const known = years.get(year)
  if (known) return known
  const days = new Map<LocalDate, string>()
  const add = (name: NationalHoliday, anchor: string, from = 0, to = from) => {
    for (let step = from; step <= to; step++) {
      const date = addDays(localDate(`${year}-${anchor}`), step)
      const other = days.get(date)
      days.set(date, other ? `${other}、${name}` : name)
    }
  }
  add('元旦', '01-01')
  add('劳动节', '05-01', 0, year >= REVISED_FROM ? 1 : 0)
  add('国庆节', '10-01', 0, 2)
  const movable = MOVABLE[year]
  if (movable) {
    const [newYear, qingming, dragonBoat, midAutumn] = movable
    add('春节', newYear, -1, 2)
    add('清明节', qingming)
    add('端午节', dragonBoat)
    add('中秋节', midAutumn)
  }
  years.set(year, days)
  return days
}
