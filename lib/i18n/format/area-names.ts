import type { Locale } from '../locale'
import { shortPlace } from './places'

type Areas = Readonly<Record<string, { readonly name: string; readonly englishName: string }>>

/** Areas by code, as they are said in the reader's language. */
export function areaNames(areas: Areas, locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(areas).map(([code, area]) => [code, shortPlace(area, locale)]))
}
