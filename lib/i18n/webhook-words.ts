import type { AttemptFailure } from '@/lib/domain/webhooks/attempts'
import { isStep } from '@/lib/domain/transfer/lifecycle'
import type { Locale } from './locale'
import { webhooksEn, webhooksZh } from './messages/webhooks'
import type { Words } from './wording'
import { wordsFor } from './words'

/** Needed on the pages of webhooks only, so they stay out of `wordsFor`, whose words travel with every page. */
export function webhookWords(locale: Locale): Words<typeof webhooksZh> {
  return locale === 'en' ? webhooksEn : webhooksZh
}

/** 受理, 复核签章并上传; what is no step by what the case page calls it. */
export function eventName(kind: string, locale: Locale): string {
  const { lifecycle, casePage } = wordsFor(locale)
  const { beside, unknown } = casePage.history
  if (isStep(kind)) return lifecycle.steps[kind].button
  return Object.hasOwn(beside, kind) ? beside[kind as keyof typeof beside] : unknown
}

/** What a receiver answered, or why it could not: 答复 422, 连不上. */
export function attemptText(
  {
    lastFailure,
    lastStatus,
  }: { readonly lastFailure: AttemptFailure | null; readonly lastStatus: number | null },
  locale: Locale,
): string | null {
  const { failures, answered } = webhookWords(locale)
  if (lastFailure !== null && lastFailure !== 'answered') return failures[lastFailure]
  return lastStatus === null ? null : answered(lastStatus)
}
