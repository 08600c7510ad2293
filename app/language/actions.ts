'use server'

import type { Route } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { ok } from '@/lib/domain/result'
import { LOCALES } from '@/lib/i18n/locale'
import { publicAction } from '@/lib/web/public-action'
import { LOCALE_COOKIE, TEXT_SIZE_COOKIE } from '@/lib/web/locale'
import { sameOriginPath } from '@/lib/web/same-origin-path'

const YEAR_SECONDS = 365 * 24 * 3600
const KEEP = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true } as const
const back = z.unknown().transform(sameOriginPath)

/** Keeps the language and returns to the page one came from. */
export const switchLanguage = publicAction(
  {
    input: z.object({ locale: z.enum(LOCALES, { error: 'choice' }), back }),
    run: async (choice) => {
      ;(await cookies()).set(LOCALE_COOKIE, choice.locale, KEEP)
      return ok(choice.back)
    },
  },
  { after: (path) => redirect(path as Route) },
)

/** 长辈版: keeps the size of the text. */
export const switchTextSize = publicAction(
  {
    input: z.object({ size: z.enum(['large', 'normal'], { error: 'choice' }), back }),
    run: async (choice) => {
      ;(await cookies()).set(TEXT_SIZE_COOKIE, choice.size, KEEP)
      return ok(choice.back)
    },
  },
  { after: (path) => redirect(path as Route) },
)
