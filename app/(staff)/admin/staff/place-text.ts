import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import type { AllWords } from '@/lib/i18n/words'
import type { StaffEntry } from '@/lib/queries/staff-page'

/** Where an account reaches: its agency, all of a province, or the country. */
export function placeText(entry: StaffEntry, locale: Locale, { admin }: AllWords): string {
  switch (entry.scope) {
    case 'agency':
      return entry.agency ? nameIn(entry.agency, locale) : '–'
    case 'province':
      return entry.province ? admin.staff.allOf(nameIn(entry.province, locale)) : '–'
    case 'nation':
      return admin.staff.nation
    default:
      return entry.scope satisfies never
  }
}
