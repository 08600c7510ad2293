import { LATE_REASONS, TERMINATION_REASONS } from '@/lib/domain/transfer/closed-lists'
import type { Locale } from '../locale'
import { wordsFor } from '../words'
import { longDate } from './dates'
import { fieldLabel } from './field-errors'

/** One thing the first signature of a step says, with codes and days put into words. */
export function signedText(
  { path, value }: { readonly path: string; readonly value: string },
  locale: Locale,
): { readonly term: string; readonly value: string } {
  return { term: fieldLabel(path, locale), value: valueText(path, value, locale) }
}

function valueText(path: string, value: string, locale: Locale): string {
  const { lateReasons, terminationReasons } = wordsFor(locale).lifecycle
  const late = LATE_REASONS.find((code) => path === 'lateReason' && code === value)
  if (late) return lateReasons[late].name
  const termination = TERMINATION_REASONS.find((code) => path === 'reason' && code === value)
  if (termination) return terminationReasons[termination].name
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? longDate(value, locale) : value
}
