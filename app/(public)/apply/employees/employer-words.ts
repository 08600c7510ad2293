import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { perLocale } from '../entry-words'

export const employerLabels = perLocale((locale: Locale): Readonly<Record<string, string>> => {
  const says = wordsFor(locale).applyEmployees
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
  const { entries } = wordsFor(locale).apply
  return { mobile: entries.mobile, choice: entries.choose, area: entries.choose }
})
