import { RadioGroup, SelectField, type ChoiceGroup } from '@/components/ui/choice-field'
import { MonthField, TextField } from '@/components/ui/text-field'
import { SCHEMES } from '@/lib/domain/transfer/states'
import { nameIn } from '@/lib/i18n/format/names'
import type { Locale } from '@/lib/i18n/locale'
import { wordsFor } from '@/lib/i18n/words'
import type { CityChoice } from '@/lib/site/calculator'
import { fieldOf, type Asked } from './asked'
import { BaseFields, CauseFields, ChargesField, PaymentFields } from './money-fields'
import { OptionalPart, QuestionForm } from './question-form'

type GapFormProps = {
  readonly asked: Asked
  readonly cities: readonly CityChoice[]
  readonly today: string
  readonly locale: Locale
}

/** The two months on the payslips first; money and years only for whoever wants them. */
export function GapForm({ asked, cities, today, locale }: GapFormProps) {
  const { calculator, lifecycle } = wordsFor(locale)
  const { gap: says } = calculator
  const schemes = SCHEMES.map((value) => ({ value, label: lifecycle.schemes[value].name }))
  const filled = (...names: string[]) => names.some((name) => (asked.values[name] ?? '') !== '')
  return (
    <QuestionForm tool="gap" asked={asked} locale={locale}>
      <MonthField
        {...fieldOf(asked, 'last')}
        label={says.last}
        hint={says.lastHint}
        className="max-w-none!"
        required
      />
      <MonthField
        {...fieldOf(asked, 'first')}
        label={says.first}
        hint={says.firstHint}
        className="max-w-none!"
        required
      />
      <SelectField
        {...fieldOf(asked, 'area')}
        label={says.area}
        hint={says.otherHint}
        choices={[{ value: 'other', label: says.other }, ...byProvince(cities, locale)]}
        required
      />
      <div className="grid grid-cols-2 gap-4">
        <SelectField
          {...fieldOf(asked, 'from', 'employee')}
          label={says.from}
          blank={false}
          choices={schemes}
        />
        <SelectField {...fieldOf(asked, 'to', 'employee')} label={says.to} blank={false} choices={schemes} />
      </div>
      <RadioGroup
        {...fieldOf(asked, 'back')}
        label={says.back}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: says.backs[value] }))}
        required
      />
      <CauseFields asked={asked} locale={locale} />
      <OptionalPart title={says.moneyTitle} open={filled('base', 'rate', 'charges')}>
        <BaseFields asked={asked} locale={locale} />
        <ChargesField asked={asked} locale={locale} />
        <PaymentFields asked={asked} locale={locale} today={today} />
      </OptionalPart>
      <OptionalPart title={says.yearsTitle} open={filled('run', 'total', 'sex')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...fieldOf(asked, 'run')} label={says.run} hint={says.runHint} inputMode="numeric" />
          <TextField {...fieldOf(asked, 'total')} label={says.total} inputMode="numeric" />
        </div>
        <SelectField
          {...fieldOf(asked, 'sex')}
          label={says.sex}
          hint={says.sexHint}
          blank={calculator.notAnswered}
          choices={(['female', 'male'] as const).map((value) => ({ value, label: says.sexes[value] }))}
        />
      </OptionalPart>
    </QuestionForm>
  )
}

function byProvince(cities: readonly CityChoice[], locale: Locale): ChoiceGroup[] {
  const provinces = [...new Set(cities.map((city) => city.province.name))]
  return provinces.map((province) => {
    const inside = cities.filter((city) => city.province.name === province)
    return {
      group: inside[0] ? nameIn(inside[0].province, locale) : province,
      choices: inside.map((city) => ({ value: city.code, label: nameIn(city, locale) })),
    }
  })
}
