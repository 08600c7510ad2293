import { FeeForm } from '@/components/calculator/fee-form'
import { FeeResult } from '@/components/calculator/fee-result'
import { ResultFoot } from '@/components/calculator/result-foot'
import { PublicSection } from '@/components/layout/public-shell'
import type { KeyValue } from '@/components/ui/key-values'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { longDate, monthRange } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { feeAnswer, type FeeAnswer } from '@/lib/site/calculator'
import { FeeQuestion } from '@/lib/schemas/calculator'
import { askedWith } from './search'

type ToolProps = {
  readonly values: Readonly<Record<string, string>>
  readonly today: LocalDate
  readonly locale: Locale
}

/** 补缴与滞纳金. */
export function FeeTool({ values, today, locale }: ToolProps) {
  const { calculator } = wordsFor(locale)
  const isAsked = values['since'] !== undefined
  const question = isAsked ? FeeQuestion.safeParse(values) : undefined
  const form = <FeeForm asked={askedWith(values, question?.error, locale)} today={today} locale={locale} />
  if (!question?.success)
    return (
      <PublicSection>
        <p className="mb-4 text-ink-2">{isAsked ? calculator.fee.lead : calculator.fee.empty}</p>
        {form}
      </PublicSection>
    )
  const answer = feeAnswer(question.data, today)
  return (
    <>
      <FeeResult answer={answer} locale={locale} />
      <ResultFoot
        conditions={conditionsOf(question.data, answer.plan, locale)}
        today={today}
        locale={locale}
      />
      <PublicSection title={calculator.change} className="print:hidden">
        {form}
      </PublicSection>
    </>
  )
}

function conditionsOf(question: FeeQuestion, { due }: FeeAnswer['plan'], locale: Locale): KeyValue[] {
  const { calculator, continuity } = wordsFor(locale)
  const { fee: says, labels } = calculator
  const { amount, base, rate, cause, charges } = question
  return [
    ...(amount !== undefined ? [{ term: labels.amount, value: money(amount) }] : []),
    ...(amount === undefined && base !== undefined ? [{ term: labels.base, value: money(base) }] : []),
    ...(amount === undefined && rate !== undefined ? [{ term: labels.rate, value: `${rate / 100}%` }] : []),
    { term: labels.months, value: monthRange(question.since, question.until, locale) },
    { term: labels.due, value: calculator.dayOfMonth(due.day, due.assumed) },
    { term: labels.paidOn, value: longDate(question.paidOn, locale) },
    { term: labels.cause, value: cause ? continuity.causes[cause] : calculator.notAnswered },
    { term: labels.flexible, value: question.flexible ? calculator.yes : calculator.no },
    ...(charges ? [{ term: labels.charges, value: says.charge[charges] }] : []),
    { term: labels.count, value: says.counts[question.count] },
  ]
}
