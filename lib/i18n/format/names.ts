import type { Locale } from '../locale'

/** The name of a person or agency in the reader's language; where there is no English one, the Chinese. */
export function nameIn(
  { name, englishName }: { readonly name: string; readonly englishName: string },
  locale: Locale,
): string {
  return locale === 'en' && englishName !== '' ? englishName : name
}
