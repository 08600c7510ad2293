import type { Locale } from '@/lib/i18n/locale'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { inLocale } from '@/lib/i18n/wording'
import { perLocale } from '../entry-words'

export const employerLabels = perLocale((locale: Locale): Readonly<Record<string, string>> => {
  const says = inLocale(locale, applyEmployeesZh, applyEmployeesEn)
  return {
    'employer.name': says.employerName,
    'employer.creditCode': says.creditCode,
    'contact.name': says.contactName,
    'contact.phone': says.contactPhone,
    destinationArea: says.destination,
    toScheme: says.toScheme,
  }
})

export const employerSentences = perLocale((locale: Locale) => {
  const { entries } = inLocale(locale, applyZh, applyEn)
  return { mobile: entries.mobile, choice: entries.choose, area: entries.choose }
})
