import type { Route } from 'next'
import { isFormStep, stepFolder } from '@/lib/domain/transfer/form-steps'
import type { Step } from '@/lib/domain/transfer/lifecycle'
import type { Holder, Side } from '@/lib/domain/transfer/states'
import { areaNames } from '@/lib/i18n/format/area-names'
import { shortPlace } from '@/lib/i18n/format/places'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'
import type { CasePage } from '@/lib/queries/case-page'

/** What every section of the page is given: the case, and the language it is read in. */
export type Reading = {
  readonly page: CasePage
  readonly locale: Locale
  readonly words: AllWords
  readonly dest: string
  readonly orig: string
  /** Short names of areas by code. */
  readonly areas: Readonly<Record<string, string>>
}

export function readingOf(page: CasePage, locale: Locale): Reading {
  return {
    page,
    locale,
    words: wordsFor(locale),
    dest: shortPlace(page.destination, locale),
    orig: shortPlace(page.origin, locale),
    areas: areaNames(page.areas, locale),
  }
}

export function placeOf({ dest, orig }: Reading, side: Side): string {
  return side === 'origin' ? orig : dest
}

/** 本机构 and 对方 for staff of the two agencies, the places' names for whoever looks on from above. */
export function partyName(reading: Reading, holder: Holder): string {
  const { page, words } = reading
  if (holder !== 'origin' && holder !== 'destination') return words.lifecycle.holders[holder]
  if (page.side === null) return placeOf(reading, holder)
  return holder === page.side ? words.casePage.clocks.us : words.casePage.clocks.them
}

export function casePath(reference: string, rest = ''): Route {
  return `/cases/${encodeURIComponent(reference)}${rest}` as Route
}

/** A step's own page: recordYears → /cases/…/record-years; the case itself for steps taken elsewhere. */
export function stepPath(reference: string, step: Step): Route {
  return casePath(reference, isFormStep(step) ? `/${stepFolder(step)}` : '')
}
