'use client'

import { createContext, use, type ReactNode } from 'react'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locale'
import { wordsFor, type AllWords } from '@/lib/i18n/words'

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE)

/** Only the language crosses to the browser; sentences that are functions cannot be passed as props. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

export function useLocale(): Locale {
  return use(LocaleContext)
}

export function useWords(): AllWords {
  return wordsFor(useLocale())
}
