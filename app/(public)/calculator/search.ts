import type { z } from 'zod'
import type { Asked } from '@/components/calculator/asked'
import { calculatorError } from '@/lib/i18n/format/calculator'
import type { Locale } from '@/lib/i18n/locale'

export type Search = Readonly<Record<string, string | string[] | undefined>>

/** Longest answer kept; the questions ask for nothing longer. */
const LONGEST = 40

/** What the address says, one value for each name. */
export function typedIn(search: Search): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const one = Array.isArray(value) ? value.at(-1) : value
      return one === undefined ? [] : [[name, one.slice(0, LONGEST)]]
    }),
  )
}

/** The answers with a sentence for every wrong one; none while nothing was asked yet. */
export function askedWith(
  values: Readonly<Record<string, string>>,
  error: z.ZodError | undefined,
  locale: Locale,
): Asked {
  const errors: Record<string, string> = {}
  for (const issue of error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= calculatorError(issue.message, field, locale)
  }
  return { values, errors }
}
