import { RadioGroup } from '@/components/ui/choice-field'
import { MoneyField, MonthField } from '@/components/ui/text-field'
import { LATE_DAY_MODES } from '@/lib/domain/money/late-fee'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { fieldOf, type Asked } from './asked'
import { BaseFields, CauseFields, ChargesField, PaymentFields } from './money-fields'
import { QuestionForm } from './question-form'

type FeeFormProps = { readonly asked: Asked; readonly today: string; readonly locale: Locale }

/** The amount, the months, the day of payment, and whose fault it was. */
export function FeeForm({ asked, today, locale }: FeeFormProps) {
  const { fee: says } = wordsFor(locale).calculator
  return (
    <QuestionForm tool="fee" asked={asked} locale={locale}>
      <MoneyField
        {...fieldOf(asked, 'amount')}
        label={says.amount}
        hint={says.amountHint}
        className="max-w-none!"
      />
      <BaseFields asked={asked} locale={locale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <MonthField {...fieldOf(asked, 'since')} label={says.since} className="max-w-none!" required />
        <MonthField {...fieldOf(asked, 'until')} label={says.until} className="max-w-none!" required />
      </div>
      <PaymentFields asked={asked} locale={locale} today={today} required />
      <CauseFields asked={asked} locale={locale} />
      <ChargesField asked={asked} locale={locale} />
      <RadioGroup
        {...fieldOf(asked, 'count', 'throughPayment')}
        label={says.count}
        choices={LATE_DAY_MODES.map((value) => ({ value, label: says.counts[value] }))}
      />
    </QuestionForm>
  )
}
