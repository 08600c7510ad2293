import type { Locale } from './locale'
import { tokensEn, tokensZh } from './messages/tokens'
import { inLocale, type Words } from './wording'

/** Needed where tokens are issued and revoked, so they stay out of `wordsFor`, whose words travel with every page. */
export function tokenWords(locale: Locale): Words<typeof tokensZh> {
  return inLocale(locale, tokensZh, tokensEn)
}
