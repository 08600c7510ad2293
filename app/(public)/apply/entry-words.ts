import type { ApplyingAs } from '@/lib/domain/site/application-draft'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { identityEn, identityZh } from '@/lib/i18n/messages/identity'
import { inLocale } from '@/lib/i18n/wording'

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
  const { person } = inLocale(locale, applyZh, applyEn)
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
  const apply = inLocale(locale, applyZh, applyEn)
  const identity = inLocale(locale, identityZh, identityEn)
  const { entries } = apply
  return {
    'code-wrong': () => identity.refusals['code-wrong'],
    mobile: entries.mobile,
    'six-digits': entries.sixDigits,
    'must-tick': () => entries.mustTick,
  }
})

export const codeLabels = perLocale((locale): Labels => ({
  oneTimeCode: inLocale(locale, applyZh, applyEn).code.label,
}))

export const confirmLabels = perLocale((locale): Labels => {
  const { confirm } = inLocale(locale, applyZh, applyEn)
  return { truth: confirm.truth, consent: confirm.consent }
})

export const routeLabels = perLocale((locale): Labels => {
  const { route } = inLocale(locale, applyZh, applyEn)
  return {
    originArea: route.from,
    destinationArea: route.to,
    fromScheme: route.fromScheme,
    toScheme: route.toScheme,
    reason: route.reason,
  }
})

export const routeSentences = perLocale((locale): Sentences => {
  const { entries } = inLocale(locale, applyZh, applyEn)
  return { choice: entries.choose, area: entries.choose }
})
