import type { RuleAnswer } from '@/lib/domain/eligibility/judge'
import type { Because } from '@/lib/domain/eligibility/rule'
import type { Locale } from '../locale'
import type { BecauseValues } from '../messages/eligibility/because'
import { wordsFor, type AllWords } from '../words'
import { longDate, monthText } from './dates'

/** Names of areas by code, in the reader's language; a code without a name is shown as it is. */
export type AreaNames = Readonly<Record<string, string>>

export type RuleText = {
  readonly name: string
  /** 符合, 不符合, 无法核实. */
  readonly answer: string
  readonly effect: string
  readonly because: string
  readonly cure: string | null
  readonly source: string
  readonly sourceInFull: string
}

/** One answer of the rule check, in words. */
export function ruleText(rule: RuleAnswer, locale: Locale, areas: AreaNames = {}): RuleText {
  const { eligibility, lifecycle } = wordsFor(locale)
  return {
    name: eligibility.rules[rule.id],
    answer: lifecycle.ruleAnswers[rule.answer],
    effect: lifecycle.ruleEffects[rule.effect].name,
    because: becauseText(rule.because, locale, areas),
    cure: rule.cure === undefined ? null : eligibility.cures[rule.cure],
    source: eligibility.sources[rule.source].short,
    sourceInFull: eligibility.sources[rule.source].name,
  }
}

/** Why a rule was answered as it was, in one or two sentences. */
export function becauseText(because: Because, locale: Locale, areas: AreaNames = {}): string {
  const words = wordsFor(locale)
  const say = words.eligibility.because[because.code]
  return (typeof say === 'string' ? say : say(valuesOf(because, locale, words, areas))).trimEnd()
}

function valuesOf(because: Because, locale: Locale, words: AllWords, areas: AreaNames): BecauseValues {
  const { eligibility, lifecycle, shell } = words
  const text = (name: string) => textOf(because[name])
  const named = (map: Readonly<Record<string, string>>, name: string) => lookUp(map, text(name)) ?? text(name)
  const area = (code: string) => lookUp(areas, code) ?? code
  const date = (name: string) => (text(name) === '' ? '' : longDate(text(name), locale))
  const listed = Array.isArray(because.areas) ? because.areas : []
  return {
    account: named(eligibility.values.account, 'account'),
    age: text('age'),
    area: area(text('area')),
    areas: listed.map((code) => area(String(code))).join(shell.punctuation.list),
    countedAs: named(eligibility.values.countedAs, 'countedAs'),
    days: text('days'),
    lastPaidMonth: text('lastPaidMonth') === '' ? '' : monthText(text('lastPaidMonth'), locale),
    limit: text('limit'),
    missing: named(eligibility.values.missing, 'missing'),
    mode: lookUp(lifecycle.pairModes, text('mode'))?.name ?? '',
    months: text('months'),
    printedOn: date('printedOn'),
    reference: text('reference'),
    scheme: lookUp(lifecycle.schemes, text('scheme'))?.name ?? '',
    side: named(eligibility.values.bankSide, 'side'),
    status: named(eligibility.enrolmentStatus, 'status'),
    until: date('until'),
    year: text('year'),
  }
}

function textOf(value: Because[string] | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function lookUp<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
