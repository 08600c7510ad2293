import 'server-only'
import { cookies } from 'next/headers'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'

export const LOCALE_COOKIE = 'jiexu-locale'
export const TEXT_SIZE_COOKIE = 'jiexu-text'

/** Language of this request: the cookie's, else Chinese. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE
}

/** Words of this request's language. */
export async function words(): Promise<AllWords> {
  return wordsFor(await currentLocale())
}

export type TextSize = 'normal' | 'large'

/** 长辈版: whether this reader asked for larger text. */
export async function currentTextSize(): Promise<TextSize> {
  return (await cookies()).get(TEXT_SIZE_COOKIE)?.value === 'large' ? 'large' : 'normal'
}
