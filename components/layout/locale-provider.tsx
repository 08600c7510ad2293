'use client'

import { createContext, use, type ReactNode } from 'react'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locale'
import { inLocale, type Words } from '@/lib/i18n/wording'

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE)

/** Only the language crosses to the browser; sentences that are functions cannot be passed as props. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

export function useLocale(): Locale {
  return use(LocaleContext)
}

/** The words of one namespace. What the public pages show of them is all their browsers have to read. */
export function useIn<T>(zh: T, en: Words<T>): Words<T> {
  return inLocale(useLocale(), zh, en)
}
