import type { ApplyingAs } from '@/lib/domain/site/application-draft'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'

/*
 * Labels and sentences of the forms of an application, made once per language: a summary of errors takes the focus
 * whenever its list is another object.
 */

type Labels = Readonly<Record<string, string>>
type Sentences = Readonly<Record<string, (label: string) => string>>

export function perLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map(LOCALES.map((locale) => [locale, make(locale)]))
  return (locale) => made.get(locale) ?? make(locale)
}

const labelsOf = perLocale((locale) => {
  const { person } = wordsFor(locale).apply
  const common = {
    'person.name': person.name,
    'person.idType': person.idType,
    'person.idNumber': person.idNumber,
  }
  const others: Labels = {
    ...common,
    'person.phone': person.phoneOther,
    'applicant.name': person.ownName,
    'applicant.idNumber': person.ownNumber,
    'applicant.relation': person.relation,
    phone: person.ownPhone,
  }
  return { self: { ...common, phone: person.phone } as Labels, others }
})

export function peopleLabels(locale: Locale, as: ApplyingAs): Labels {
  return as === 'self' ? labelsOf(locale).self : labelsOf(locale).others
}

export const peopleSentences = perLocale((locale): Sentences => {
  const { apply, identity } = wordsFor(locale)
  const { entries } = apply
  return {
    'code-wrong': () => identity.refusals['code-wrong'],
    mobile: entries.mobile,
    'six-digits': entries.sixDigits,
    'must-tick': () => entries.mustTick,
  }
})

export const codeLabels = perLocale((locale): Labels => ({ oneTimeCode: wordsFor(locale).apply.code.label }))

export const confirmLabels = perLocale((locale): Labels => {
  const { confirm } = wordsFor(locale).apply
  return { truth: confirm.truth, consent: confirm.consent }
})

export const routeLabels = perLocale((locale): Labels => {
  const { route } = wordsFor(locale).apply
  return {
    originArea: route.from,
    destinationArea: route.to,
    fromScheme: route.fromScheme,
    toScheme: route.toScheme,
    reason: route.reason,
  }
})

export const routeSentences = perLocale((locale): Sentences => {
  const { entries } = wordsFor(locale).apply
  return { choice: entries.choose, area: entries.choose }
})
