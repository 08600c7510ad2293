import type { Locale } from '@/lib/i18n/locale'
import { webhookWords } from '@/lib/i18n/webhook-words'

/** 全部事件, 3 种事件. */
export function kindsText(kinds: readonly string[], locale: Locale): string {
  const says = webhookWords(locale)
  return kinds.length === 0 ? says.allKinds : says.someKinds(kinds.length)
}
