import type { RowState } from '@/lib/domain/batches/batch'
import type { IntakeFault, IntakeFaultCode } from '@/lib/domain/batches/intake-sheet'
import type { RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import type { BatchRowView } from '@/lib/queries/batch-page'
import type { Locale } from '../locale'
import { wordsFor } from '../words'
import { fieldError } from './field-errors'
import { refusalText } from './refusals'
import { ruleText, type AreaNames } from './rule-answers'

/** What a row of a batch says of itself, as it is stored: codes, never a cell. */
export type RowFindings = {
  readonly faults?: readonly Omit<IntakeFault<string>, 'row'>[]
  readonly rules?: readonly RuleAnswer[]
  readonly refusal?: Refusal
}

/** What is wrong with an entry of an intake sheet, and the cure; it names the column and never what stands there. */
export function intakeFaultText(
  { column, code, what = [] }: Omit<IntakeFault<string>, 'row'>,
  locale: Locale,
): string {
  const { batches, fields } = wordsFor(locale)
  const label = column === null ? fields.thisEntry : batches.columns[column]
  const isOfSheet = (one: string): one is IntakeFaultCode => Object.hasOwn(batches.faults, one)
  return isOfSheet(code)
    ? batches.faults[code](label, what.join(batches.between))
    : fieldError(code, label, locale)
}

/** Every sentence a row has, with its cure. */
export function findingTexts(
  { faults = [], rules = [], refusal }: RowFindings,
  locale: Locale,
  areas: AreaNames = {},
): readonly string[] {
  const gap = locale === 'en' ? ' ' : ''
  return [
    ...faults.map((fault) => intakeFaultText(fault, locale)),
    ...rules.map((rule) => {
      const { name, because, cure } = ruleText(rule, locale, areas)
      return [`${name}${locale === 'en' ? ': ' : '：'}${because}`, cure ?? ''].filter(Boolean).join(gap)
    }),
    ...(refusal ? [Object.values(rowRefusalText(refusal, locale)).filter(Boolean).join(gap)] : []),
  ]
}

/** Nobody can be asked for a reason here: the case is done on its own page. */
function rowRefusalText(refusal: Refusal, locale: Locale) {
  return refusal.code === 'reason-required'
    ? wordsFor(locale).batchRefusals.late
    : refusalText(refusal, locale)
}

/** The state of a row; what was due when its batch ended is not due any more. */
export function rowStateText(
  state: RowState,
  { isOver, locale }: { readonly isOver: boolean; readonly locale: Locale },
): string {
  const { states, stopped } = wordsFor(locale).batches
  return isOver && (state === 'due' || state === 'waiting') ? stopped : states[state]
}

type Saying = { readonly isOver: boolean; readonly locale: Locale; readonly areas: AreaNames }

/** What came of a row: the state its case is in now, or why it was not done. */
export function saidOfRow(
  { state, findings, reached }: Pick<BatchRowView, 'state' | 'findings' | 'reached'>,
  { isOver, locale, areas }: Saying,
): readonly string[] {
  const { batches, lifecycle } = wordsFor(locale)
  if (state === 'done') {
    const states: Readonly<Record<string, string>> = { ...lifecycle.relationship, ...lifecycle.funds }
    const code = reached?.fundsState ?? reached?.state ?? ''
    return [batches.page.rows.reached(states[code] ?? code)]
  }
  const isNotBegun = isOver && (state === 'due' || state === 'waiting')
  return [
    ...(isNotBegun ? [batches.notBegun] : []),
    ...(findings ? findingTexts(findings, locale, areas) : []),
  ]
}

/** How long the rest takes, in words. @param seconds null while nobody knows */
export function timeLeft(seconds: number | null, locale: Locale): string {
  const { eta } = wordsFor(locale).batches.page
  if (seconds === null) return eta.unknown
  const minutes = Math.ceil(seconds / 60)
  if (minutes <= 1) return eta.soon
  if (minutes < 60) return eta.minutes(minutes)
  // Of hours, five minutes more or less are nothing.
  const rounded = Math.round(minutes / 5) * 5
  return eta.hours(Math.floor(rounded / 60), rounded % 60)
}
