import { DaysForm } from '@/components/calculator/days-form'
import { DaysResult } from '@/components/calculator/days-result'
import { ResultFoot } from '@/components/calculator/result-foot'
import { PublicSection } from '@/components/layout/public-shell'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { longDate } from '@/lib/i18n/format/dates'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { dueDate } from '@/lib/site/due-date'
import { DueQuestion, MOST_DAYS } from '@/lib/schemas/working-days'
import { askedWith } from './search'

type ToolProps = {
  readonly values: Readonly<Record<string, string>>
  readonly today: LocalDate
  readonly locale: Locale
}

/** 工作日. */
export async function DaysTool({ values, today, locale }: ToolProps) {
  const { days: says, change } = wordsFor(locale).calculator
  const isAsked = values['start'] !== undefined || values['days'] !== undefined
  const question = isAsked ? DueQuestion.safeParse(values) : undefined
  const asked = askedWith(values, question?.error, locale)
  const form = <DaysForm asked={asked} today={today} mostDays={MOST_DAYS} locale={locale} />
  if (!question?.success)
    return (
      <PublicSection>
        <p className="mb-4 text-ink-2">{isAsked ? says.lead : says.empty}</p>
        {form}
      </PublicSection>
    )
  const { start, days, calendar } = question.data
  const answer = await dueDate(start, days, calendar)
  return (
    <>
      <DaysResult answer={answer} today={today} locale={locale} />
      <ResultFoot
        conditions={[
          { term: says.start, value: longDate(start, locale) },
          { term: says.days, value: String(days) },
        ]}
        today={today}
        calendarVersion={answer.calendarVersion}
        locale={locale}
      />
      <PublicSection title={change} className="print:hidden">
        {form}
      </PublicSection>
    </>
  )
}
