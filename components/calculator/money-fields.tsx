import { CheckboxField, SelectField } from '@/components/ui/choice-field'
import { DateField, MoneyField, TextField } from '@/components/ui/text-field'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import { fieldOf, type Asked } from './asked'

type FieldsProps = { readonly asked: Asked; readonly locale: Locale }

/** Whose fault the gap was, which decides who bears the late fee. */
export function CauseFields({ asked, locale }: FieldsProps) {
  const { calculator, continuity } = wordsFor(locale)
  return (
    <>
      <SelectField
        {...fieldOf(asked, 'cause')}
        label={calculator.fee.cause}
        blank={calculator.notAnswered}
        choices={GAP_CAUSES.map((value) => ({ value, label: continuity.causes[value] }))}
      />
      <CheckboxField
        name="flexible"
        label={calculator.fee.flexible}
        defaultChecked={asked.values['flexible'] === 'on'}
      />
    </>
  )
}

/** Where a person knows whether the city charges the flexibly employed. */
export function ChargesField({ asked, locale }: FieldsProps) {
  const { calculator } = wordsFor(locale)
  return (
    <SelectField
      {...fieldOf(asked, 'charges')}
      label={calculator.fee.charges}
      blank={calculator.notAnswered}
      choices={(['yes', 'no'] as const).map((value) => ({ value, label: calculator.fee.charge[value] }))}
    />
  )
}

/** Base and rate as a payslip has them. */
export function BaseFields({ asked, locale }: FieldsProps) {
  const { fee } = wordsFor(locale).calculator
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <MoneyField {...fieldOf(asked, 'base')} label={fee.base} hint={fee.baseHint} className="max-w-none!" />
      <TextField
        {...fieldOf(asked, 'rate')}
        label={fee.rate}
        hint={fee.rateHint}
        inputMode="decimal"
        autoComplete="off"
      />
    </div>
  )
}

export function PaymentFields({
  asked,
  locale,
  today,
  required,
}: FieldsProps & { readonly today: string; readonly required?: boolean }) {
  const { fee } = wordsFor(locale).calculator
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        {...fieldOf(asked, 'paidOn', today)}
        label={fee.paidOn}
        required={required}
        className="max-w-none!"
      />
      <TextField
        {...fieldOf(asked, 'due')}
        label={fee.due}
        hint={fee.dueHint}
        type="number"
        inputMode="numeric"
        min={1}
        max={31}
      />
    </div>
  )
}
