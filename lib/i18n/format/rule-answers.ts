import type { Because, RuleAnswer } from '@/lib/domain/eligibility/rule'
import type { Locale } from '../locale'
import { BECAUSE_VALUES, type BecauseValue, type BecauseValues } from '../messages/eligibility/because-values'
import { wordsFor, type AllWords } from '../words'
import { longDate, monthText, yearlessDate } from './dates'
import { money } from './money'

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

/**
 * One answer of the rule check, in words. Answers are stored with cases for good: an id or a code this version
 * does not know is shown bare, or left out where nothing can be said of it.
 */
export function ruleText(rule: RuleAnswer, locale: Locale, areas: AreaNames = {}): RuleText {
  const { eligibility, lifecycle } = wordsFor(locale)
  const source = lookUp(eligibility.sources, rule.source)
  return {
    name: lookUp(eligibility.rules, rule.id) ?? rule.id,
    answer: lookUp(lifecycle.ruleAnswers, rule.answer) ?? rule.answer,
    effect: lookUp(lifecycle.ruleEffects, rule.effect)?.name ?? rule.effect,
    because: becauseText(rule.because, locale, areas),
    cure: rule.cure === undefined ? null : (lookUp(eligibility.cures, rule.cure) ?? null),
    source: source?.short ?? rule.source,
    sourceInFull: source?.name ?? rule.source,
  }
}

/** Why a rule was answered as it was, in one or two sentences; empty for a code this version does not know. */
export function becauseText(because: Because, locale: Locale, areas: AreaNames = {}): string {
  const words = wordsFor(locale)
  const say = lookUp(words.eligibility.because, because.code)
  if (say === undefined) return ''
  return (typeof say === 'string' ? say : say(valuesOf(because, locale, words, areas))).trimEnd()
}

function valuesOf(because: Because, locale: Locale, words: AllWords, areas: AreaNames): BecauseValues {
  const reading = { locale, words, areas }
  const entries = BECAUSE_VALUES.map((name) => {
    const value = because[name]
    if (value === undefined || value === null || value === false) return [name, '']
    const format = FORMATS[name] ?? plain
    return [name, format(value, reading)]
  })
  // Every name of the list was visited.
  return Object.fromEntries(entries) as BecauseValues
}

type Value = NonNullable<Because[string]>
type Reading = { readonly locale: Locale; readonly words: AllWords; readonly areas: AreaNames }
type Format = (value: Value, reading: Reading) => string

const plain: Format = (value) => String(value)
const date: Format = (value, { locale }) => longDate(String(value), locale)
const month: Format = (value, { locale }) => monthText(String(value), locale)
const amount: Format = (value) => money(Number(value))
const listed =
  (one: Format): Format =>
  (value, reading) =>
    (Array.isArray(value) ? value : [value])
      .map((item: Value) => one(item, reading))
      .join(reading.words.shell.punctuation.list)
const area: Format = (value, { areas }) => lookUp(areas, String(value)) ?? String(value)
const named =
  (map: (words: AllWords) => Readonly<Record<string, string>>): Format =>
  (value, { words }) =>
    lookUp(map(words), String(value)) ?? String(value)

/** How each value is read; a number or a text as it is where nothing is said. */
const FORMATS: Partial<Record<BecauseValue, Format>> = {
  account: named(({ eligibility }) => eligibility.values.account),
  amount,
  area,
  areas: listed(area),
  balance: amount,
  base: amount,
  countedAs: named(({ eligibility }) => eligibility.values.countedAs),
  dueOn: date,
  fee: amount,
  firstDay: date,
  firstPaid: month,
  from: date,
  lastPaid: month,
  lastPaidMonth: month,
  lodged: named(({ eligibility }) => eligibility.values.lodged),
  makeUpDays: listed((value, { locale }) => yearlessDate(String(value), locale)),
  missing: named(({ eligibility }) => eligibility.values.missing),
  mode: (value, { words }) => lookUp(words.lifecycle.pairModes, String(value))?.name ?? '',
  perDay: amount,
  policy: named(({ eligibility }) => eligibility.values.policy),
  printedOn: date,
  promisedOn: date,
  rate: (value) => `${Number(value) / 100}%`,
  rules: listed(plain),
  scheme: (value, { words }) => lookUp(words.lifecycle.schemes, String(value))?.name ?? '',
  share: (value) => (Number(value) === 0 ? '' : `${Math.round(Number(value) * 100)}%`),
  side: named(({ eligibility }) => eligibility.values.bankSide),
  startsOn: date,
  status: named(({ eligibility }) => eligibility.enrolmentStatus),
  until: date,
}

function lookUp<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
