import { dayOf, localDate, timeOf, weekdayOf } from '@/lib/domain/calendar/local-date'
import type { Locale } from '../locale'

const WEEKDAYS: Record<Locale, readonly string[]> = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Parts = { readonly year: string; readonly month: string; readonly day: string }

function partsOf(date: string): Parts {
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) }
}
const monthName = (month: string) => MONTHS[Number(month) - 1] ?? month

/** 周五, Fri. Takes 'YYYY-MM-DD'. */
export function weekday(date: string, locale: Locale): string {
  return WEEKDAYS[locale][weekdayOf(localDate(date))] ?? ''
}

/** 2026-10-16（周五）; Fri 16 Oct 2026. */
export function longDate(date: string, locale: Locale): string {
  const { year, month, day } = partsOf(date)
  return locale === 'en'
    ? `${weekday(date, locale)} ${Number(day)} ${monthName(month)} ${year}`
    : `${date}（${weekday(date, locale)}）`
}

/** 10-16 周五; Fri 16 Oct. For dense lists. */
export function shortDate(date: string, locale: Locale): string {
  const { month, day } = partsOf(date)
  return locale === 'en'
    ? `${weekday(date, locale)} ${Number(day)} ${monthName(month)}`
    : `${month}-${day} ${weekday(date, locale)}`
}

/** 10-16（周五）; Fri 16 Oct. Inside a sentence whose year is plain. */
export function yearlessDate(date: string, locale: Locale): string {
  const { month, day } = partsOf(date)
  return locale === 'en' ? shortDate(date, locale) : `${month}-${day}（${weekday(date, locale)}）`
}

/** 10-16; 16 Oct. Where the weekday does not matter. */
export function monthDay(date: string, locale: Locale): string {
  const { month, day } = partsOf(date)
  return locale === 'en' ? `${Number(day)} ${monthName(month)}` : `${month}-${day}`
}

/** 10 月 16 日（周五）; Friday's plain words for the public pages: Fri 16 October would crowd a phone. */
export function spokenDate(date: string, locale: Locale): string {
  const { month, day } = partsOf(date)
  return locale === 'en'
    ? shortDate(date, locale)
    : `${Number(month)} 月 ${Number(day)} 日（${weekday(date, locale)}）`
}

/** 2026 年 10 月; Oct 2026. Takes 'YYYY-MM'. */
export function monthText(month: string, locale: Locale): string {
  const { year, month: number } = partsOf(month)
  return locale === 'en' ? `${monthName(number)} ${year}` : `${year} 年 ${Number(number)} 月`
}

/** 2019-07 至 2026-08; Jul 2019 – Aug 2026. Tables keep the compact Chinese form. */
export function monthRange(from: string, to: string, locale: Locale): string {
  return locale === 'en' ? `${monthText(from, locale)} – ${monthText(to, locale)}` : `${from} 至 ${to}`
}

/** 2026-10-16 09:12 in China's legal time; 16 Oct 2026, 09:12. */
export function instantText(instant: Date, locale: Locale): string {
  const day = dayOf(instant)
  return locale === 'en'
    ? `${monthDay(day, locale)} ${day.slice(0, 4)}, ${timeOf(instant)}`
    : `${day} ${timeOf(instant)}`
}

/** 10-16 09:12; 16 Oct 09:12. */
export function shortInstant(instant: Date, locale: Locale): string {
  return `${monthDay(dayOf(instant), locale)} ${timeOf(instant)}`
}
