import { isStep } from '@/lib/domain/transfer/lifecycle'
import { REFUSAL_CODES, type RefusalCode } from '@/lib/domain/transfer/refusal'
import type { Locale } from './locale'
import { developersEn, developersZh } from './messages/developers'
import { fieldsEn, fieldsZh } from './messages/fields'
import { inLocale, type Words } from './wording'
import { wordsFor } from './words'

/** Needed on one page only, so they stay out of `wordsFor`, whose words travel with every page. */
export function developerWords(locale: Locale): Words<typeof developersZh> {
  return inLocale(locale, developersZh, developersEn)
}

/** What a call does; a step by what its button says. */
export function callName(id: string, summary: string, locale: Locale): string {
  if (isStep(id)) return wordsFor(locale).lifecycle.steps[id].button
  return developerWords(locale).calls[id] ?? summary
}

/** What a code means: a refusal in the words of the screens. */
export function codeText(code: string, locale: Locale): string {
  const { problems } = developerWords(locale)
  if (Object.hasOwn(problems, code)) return problems[code as keyof typeof problems]
  return REFUSAL_CODES.includes(code as RefusalCode)
    ? wordsFor(locale).refusals.codes[code as RefusalCode].says
    : code
}

/** Every code a wrong field is told with; those of entries of one kind have the kind before them. */
export function fieldCodes(locale: Locale): { readonly code: string; readonly text: string }[] {
  const { errors, thisEntry } = inLocale(locale, fieldsZh, fieldsEn)
  return Object.entries(errors).map(([code, sentence]) => ({ code, text: sentence(thisEntry) }))
}
