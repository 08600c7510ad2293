import type { YearMonth } from '@/lib/domain/calendar/year-month'
import type { Continuity } from '@/lib/domain/continuity/continuity'
import type { Counters } from '@/lib/domain/continuity/counters'
import type { Ground } from '@/lib/domain/continuity/grounds'
import type { RetirementStanding } from '@/lib/domain/continuity/retirement'
import type { Locale } from '../locale'
import { wordsFor } from '../words'
import { longDate } from './dates'

/** What a gap comes to, in one plain sentence (two where a share is paid while waiting). */
export function continuitySentence(answer: Continuity, place: string, locale: Locale): string {
  const { sentences, ratio } = wordsFor(locale).continuity
  const { outcome, gapMonths: gap, waitingMonths: wait, benefitRatioDuringWait: share } = answer
  const said = sentences[sentenceOf(answer)]({
    place,
    gap,
    wait,
    from: longDate(answer.benefitsFrom, locale),
  })
  const waits = (outcome === 'waiting' || outcome === 'reEnrol') && wait > 0
  const space = locale === 'en' ? ' ' : ''
  return waits && share > 0 ? `${said}${space}${ratio(Math.round(share * 100))}` : said
}

function sentenceOf({ outcome, retroactive, waitingMonths }: Continuity) {
  switch (outcome) {
    case 'continuous':
      return 'continuous'
    case 'backPay':
      return retroactive ? 'retroactive' : 'paidBack'
    case 'waiting':
      return waitingMonths === 0 ? 'noWaiting' : 'waiting'
    case 'reEnrol':
      return 'reEnrol'
    default:
      return outcome satisfies never
  }
}

/** Months by name, year by year: 2026 年 6–9 月；2027 年 1 月、3 月. */
export function monthList(months: readonly YearMonth[], locale: Locale): string {
  const { continuity, shell } = wordsFor(locale)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return years
    .map((year) => {
      const inYear = months.filter((month) => month.startsWith(year))
      const told = spansOf(inYear.map((month) => Number(month.slice(5)))).map(([from, to]) =>
        from === to ? continuity.monthOfYear(from) : continuity.monthSpan(from, to),
      )
      return continuity.monthsOfYear(year, told.join(shell.punctuation.list))
    })
    .join(locale === 'en' ? '; ' : '；')
}

/** Runs of months of one year that follow each other. */
function spansOf(months: readonly number[]): [from: number, to: number][] {
  const spans: [number, number][] = []
  for (const month of months) {
    const open = spans.at(-1)
    if (open && open[1] === month - 1) open[1] = month
    else spans.push([month, month])
  }
  return spans
}

/** 94 → 7 年 10 个月. */
export function yearsAndMonths(months: number, locale: Locale): string {
  return wordsFor(locale).continuity.yearsAndMonths(Math.floor(months / 12), months % 12)
}

export type CounterText = {
  readonly continuous: string
  /** Kept, and what they come to after the first payment. */
  readonly cumulative: string
  /** Kept, for papers that give the sum beside it. */
  readonly kept: string
}

/** Both counters in words: what becomes of the unbroken run, and of all months together. */
export function counterText(counters: Counters, locale: Locale): CounterText {
  const { counter } = wordsFor(locale).continuity
  const { restarts, continuousBefore, continuousAfter, cumulativeBefore, cumulativeAfter } = counters
  const goesOn =
    continuousBefore === null || continuousAfter === null
      ? counter.goesOnUntold
      : counter.goesOn(continuousBefore, continuousAfter)
  const anew = continuousBefore === null ? counter.restartsUntold : counter.restarts(continuousBefore)
  const continuous = restarts ? anew : goesOn
  if (cumulativeBefore === null || cumulativeAfter === null)
    return { continuous, cumulative: counter.keptUntold, kept: counter.keptUntold }
  const years = yearsAndMonths(cumulativeBefore, locale)
  return {
    continuous,
    cumulative: counter.kept(cumulativeBefore, years, cumulativeAfter),
    kept: counter.keptAll(cumulativeBefore, years),
  }
}

/** Months still missing for benefits in retirement, or whom to ask. */
export function retirementText(standing: RetirementStanding, locale: Locale): string {
  const { retirement } = wordsFor(locale).continuity
  const { requiredMonths, missingMonths, toAsk } = standing
  if (requiredMonths === null || missingMonths === null)
    return toAsk === 'sex' ? retirement.askSex : retirement.askArea
  return missingMonths === 0
    ? retirement.reached(requiredMonths)
    : retirement.missing(missingMonths, requiredMonths)
}

export type GroundText = {
  readonly rule: string
  readonly says: string
  readonly source: string
  readonly sourceInFull: string
  /** The area's own words, which are Chinese. */
  readonly local: string | null
}

/** A rule with where it stands. */
export function groundText({ rule, source, local }: Ground, locale: Locale): GroundText {
  const { continuity, eligibility } = wordsFor(locale)
  const { short, name } = eligibility.sources[source]
  return { rule, says: continuity.rules[rule], source: short, sourceInFull: name, local }
}
