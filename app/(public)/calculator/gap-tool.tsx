import { Examples } from '@/components/calculator/examples'
import { GapForm } from '@/components/calculator/gap-form'
import { GapResult } from '@/components/calculator/gap-result'
import { ResultFoot } from '@/components/calculator/result-foot'
import { PublicSection } from '@/components/layout/public-shell'
import type { KeyValue } from '@/components/ui/key-values'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { longDate, monthText } from '@/lib/i18n/format/dates'
import { money } from '@/lib/i18n/format/money'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { calculatorCities, gapAnswer, type GapAnswer } from '@/lib/site/calculator'
import { GapQuestion } from '@/lib/schemas/calculator'
import { askedWith } from './search'

type ToolProps = {
  readonly values: Readonly<Record<string, string>>
  readonly today: LocalDate
  readonly locale: Locale
}

/** 断缴与待遇. */
export async function GapTool({ values, today, locale }: ToolProps) {
  const { calculator } = wordsFor(locale)
  const isAsked = values['last'] !== undefined
  const question = isAsked ? GapQuestion.safeParse(values) : undefined
  const asked = askedWith(values, question?.error, locale)
  const answer = question?.success ? await gapAnswer(question.data, today) : null
  const form = <GapForm asked={asked} cities={await calculatorCities(today)} today={today} locale={locale} />
  if (!question?.success || !answer)
    return (
      <>
        <PublicSection>
          <p className="mb-4 text-ink-2">{isAsked ? calculator.gap.lead : calculator.gap.empty}</p>
          {form}
        </PublicSection>
        <Examples locale={locale} />
      </>
    )
  return (
    <>
      <GapResult question={question.data} answer={answer} locale={locale} />
      <ResultFoot conditions={conditionsOf(question.data, answer, locale)} today={today} locale={locale} />
      <PublicSection title={calculator.change} className="print:hidden">
        {form}
      </PublicSection>
      <Examples locale={locale} />
    </>
  )
}

/** The answers given, so that a printed page explains itself. */
function conditionsOf(question: GapQuestion, answer: GapAnswer, locale: Locale): KeyValue[] {
  const { calculator, continuity, lifecycle } = wordsFor(locale)
  const { gap: says, fee, labels } = calculator
  const { cause, charges, base, rate } = question
  const { plan } = answer
  return [
    { term: labels.area, value: answer.area ? nameIn(answer.area, locale) : says.other },
    {
      term: calculator.schemes,
      value: lifecycle.schemeChange(
        lifecycle.schemes[question.from].name,
        lifecycle.schemes[question.to].name,
      ),
    },
    { term: labels.last, value: monthText(question.last, locale) },
    { term: labels.first, value: monthText(question.first, locale) },
    { term: labels.back, value: says.backs[question.back] },
    { term: labels.cause, value: cause ? continuity.causes[cause] : calculator.notAnswered },
    { term: labels.flexible, value: question.flexible ? calculator.yes : calculator.no },
    ...(charges ? [{ term: labels.charges, value: fee.charge[charges] }] : []),
    ...(base !== undefined ? [{ term: labels.base, value: money(base) }] : []),
    ...(rate !== undefined ? [{ term: labels.rate, value: `${rate / 100}%` }] : []),
    ...(plan !== null && plan.principal !== null
      ? [
          { term: labels.paidOn, value: longDate(answer.paidOn, locale) },
          { term: labels.due, value: calculator.dayOfMonth(plan.due.day, plan.due.assumed) },
        ]
      : []),
  ]
}
