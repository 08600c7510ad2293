import { PAY_OUT_PROOFS, PAYEE_KINDS } from '@/lib/domain/persons/pay-out'
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
  const { eligibility, lifecycle } = wordsFor(locale)
  // What a clerk found of a question: the rule by its name, the answer in words.
  const answered = /^answers\.\d+\.(rule|answer)$/u.exec(path)?.[1]
  if (answered === 'rule')
    return { term: eligibility.ruleNumber(value), value: lookUp(eligibility.rules, value) ?? value }
  const label = fieldLabel(path, locale)
  if (answered === 'answer') return { term: label, value: lookUp(lifecycle.ruleAnswers, value) ?? value }
  // Several proofs under one name are told apart, so that none hides behind another.
  const ordinal = /^proofs\.(\d+)$/u.exec(path)?.[1]
  const term = ordinal === undefined ? label : `${label} ${Number(ordinal) + 1}`
  return { term, value: valueText(path, value, locale) }
}

function valueText(path: string, value: string, locale: Locale): string {
  const { books, lifecycle, people } = wordsFor(locale)
  if (path === 'unpaid') return books.payments.unpaid
  const { lateReasons, terminationReasons } = lifecycle
  const late = LATE_REASONS.find((code) => path === 'lateReason' && code === value)
  if (late) return lateReasons[late].name
  const termination = TERMINATION_REASONS.find((code) => path === 'reason' && code === value)
  if (termination) return terminationReasons[termination].name
  const payee = PAYEE_KINDS.find((kind) => path === 'payeeKind' && kind === value)
  if (payee) return people.payOut.payees[payee].name
  const proof = PAY_OUT_PROOFS.find((one) => path.startsWith('proofs.') && one === value)
  if (proof) return people.payOut.proofNames[proof]
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? longDate(value, locale) : value
}

function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
