import { shortInstant } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { attemptText, webhookWords } from '@/lib/i18n/webhook-words'
import type { WebhookEntry } from '@/lib/queries/webhooks-page'

/** What the last try came to, and when the next one is due, by the real clock. */
export function failingText(failing: NonNullable<WebhookEntry['failing']>, realNow: Date, locale: Locale) {
  const says = webhookWords(locale).failing
  return {
    why: attemptText(failing, locale) ?? '',
    next: failing.nextAt > realNow ? says.next(shortInstant(failing.nextAt, locale)) : says.soon,
  }
}
