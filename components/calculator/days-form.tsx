import type { Route } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { DateField, TextField } from '@/components/ui/text-field'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { fieldOf, type Asked } from './asked'
import { QuestionForm } from './question-form'

type DaysFormProps = {
  readonly asked: Asked
  readonly today: string
  readonly mostDays: number
  readonly locale: Locale
}

/** From which day, how many working days; both terms of the measure at hand. */
export function DaysForm({ asked, today, mostDays, locale }: DaysFormProps) {
  const { days: says } = wordsFor(locale).calculator
  const start = asked.values['start'] ?? today
  const preset = (days: number) =>
    `/calculator?${new URLSearchParams({ tool: 'days', start, days: String(days) }).toString()}` as Route
  return (
    <QuestionForm tool="days" asked={asked} locale={locale}>
      <DateField {...fieldOf(asked, 'start', today)} label={says.start} hint={says.startHint} required />
      <TextField
        {...fieldOf(asked, 'days', '10')}
        label={says.days}
        hint={says.daysHint}
        type="number"
        inputMode="numeric"
        min={0}
        max={mostDays}
        required
      />
      {asked.values['calendar'] !== undefined && (
        <input type="hidden" name="calendar" value={asked.values['calendar']} />
      )}
      <div role="group" aria-label={says.presets} className="flex flex-wrap gap-2">
        <ButtonLink href={preset(10)} prefetch={false}>
          {says.out}
        </ButtonLink>
        <ButtonLink href={preset(5)} prefetch={false}>
          {says.in}
        </ButtonLink>
      </div>
    </QuestionForm>
  )
}
