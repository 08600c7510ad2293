import type { Holder } from '@/lib/domain/transfer/states'
import type { Locale } from '../locale'
import type { Places } from '../messages/lifecycle/states'
import { wordsFor } from '../words'

/** Who holds the case: an area by its short name (合肥), anyone else by what they are (申请人). */
export function holderName(holder: Holder, places: Places, locale: Locale): string {
  if (holder === 'destination') return places.dest
  if (holder === 'origin') return places.orig
  return wordsFor(locale).lifecycle.holders[holder]
}

/** 南京 7 日: how many counted days a holder used. */
export function holderDays(holder: Holder, days: number, places: Places, locale: Locale): string {
  return wordsFor(locale).lifecycle.holderDays(holderName(holder, places, locale), days)
}
