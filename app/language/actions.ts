'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Route } from 'next'
import { isLocale } from '@/lib/i18n/locale'
import { LOCALE_COOKIE, TEXT_SIZE_COOKIE } from '@/lib/web/locale'
import { sameOriginPath } from '@/lib/web/same-origin-path'

const YEAR_SECONDS = 365 * 24 * 3600
const KEEP = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true } as const

/** Fields `locale` and `back`: keeps the language and returns to the page one came from. */
export async function switchLanguage(form: FormData): Promise<void> {
  const locale = form.get('locale')
  if (typeof locale === 'string' && isLocale(locale)) {
    ;(await cookies()).set(LOCALE_COOKIE, locale, KEEP)
  }
  redirect(sameOriginPath(form.get('back')) as Route)
}

/** Fields `size` (`large` or `normal`) and `back`: 长辈版. */
export async function switchTextSize(form: FormData): Promise<void> {
  const size = form.get('size') === 'large' ? 'large' : 'normal'
  ;(await cookies()).set(TEXT_SIZE_COOKIE, size, KEEP)
  redirect(sameOriginPath(form.get('back')) as Route)
}
