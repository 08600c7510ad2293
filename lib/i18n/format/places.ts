import type { Locale } from '../locale'
import { nameIn } from './names'

/** An area as it is said in lists and sentences: 南京, 河南省本级; Nanjing. */
export function shortPlace(
  area: { readonly name: string; readonly englishName: string },
  locale: Locale,
): string {
  return nameIn(area, locale).replace(/市$/u, '')
}
