import type { Metadata } from 'next'
import { DeadlineExplanation } from '@/components/calendar/deadline-explanation'
import { stripDays } from '@/components/calendar/strip-days'
import { WorkingDayStrip } from '@/components/calendar/working-day-strip'
import { PublicSection } from '@/components/layout/public-shell'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { DateField, TextField } from '@/components/ui/text-field'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { now } from '@/lib/env'
import { longDate } from '@/lib/i18n/format/dates'
import { dueDate } from '@/lib/queries/due-date'
import { DueQuestion } from '@/lib/schemas/working-days'
import { currentLocale, words } from '@/lib/web/locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words()).status.calculator.title }
}

type Props = { readonly searchParams: Promise<{ readonly start?: string; readonly days?: string }> }

/** From which day, how many working days: the answer carries its own explanation. */
export default async function CalculatorPage({ searchParams }: Props) {
  const { start, days } = await searchParams
  const locale = await currentLocale()
  const { calculator, result } = (await words()).status
  const today = dayOf(now())
  const asked = start !== undefined || days !== undefined
  const question = DueQuestion.safeParse({ start, days })
  const answer = question.success ? await dueDate(question.data.start, question.data.days) : null
  return (
    <>
      <PublicSection>
        <h1 className="text-2xl">{calculator.title}</h1>
        <p className="mt-2 mb-4 text-ink-2">{calculator.lead}</p>
        {asked && !question.success && <ErrorSummary errors={[{ field: 'days', text: calculator.range }]} />}
        <form className="mt-3 grid gap-4">
          <DateField name="start" label={calculator.start} defaultValue={start ?? today} required />
          <TextField
            name="days"
            label={calculator.days}
            type="number"
            inputMode="numeric"
            min={0}
            max={250}
            defaultValue={days ?? '10'}
            required
          />
          <Button type="submit" variant="primary" size="big">
            {calculator.submit}
          </Button>
        </form>
      </PublicSection>
      {answer && (
        <PublicSection title={calculator.due}>
          <p className="text-xl font-semibold">{longDate(answer.due, locale)}</p>
          <p className="text-ink-3">
            {calculator.closing} · {calculator.version(answer.calendarVersion)}
          </p>
          {answer.provisional && <Notice tone="warn">{calculator.provisional}</Notice>}
          <div className="mt-4">
            <WorkingDayStrip
              days={stripDays(answer.explanation, { today, dueOn: answer.due })}
              zeroLabel={result.whyZero}
              locale={locale}
            />
          </div>
        </PublicSection>
      )}
      {answer && (
        <PublicSection title={calculator.explanation}>
          <DeadlineExplanation
            days={answer.explanation}
            dueOn={answer.due}
            locale={locale}
            zeroLabel={result.whyZero}
          />
        </PublicSection>
      )}
    </>
  )
}
