'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { RadioGroup } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import type { AgeLimit, ParameterKey } from '@/lib/domain/region/area-parameters'
import type { ParameterInput } from '@/lib/domain/region/parameter-input'
import { PARAMETERS } from '@/lib/domain/region/parameter-table'
import { shownValue, unitOf } from '@/lib/domain/region/typed-value'
import { areaWords } from '@/lib/i18n/area-words'
import { choiceHint, choiceText, parameterWords, valueText, valueWords } from '@/lib/i18n/parameter-words'

type ValueFieldProps = {
  readonly parameterKey: ParameterKey
  /** The value that holds now, which the entry starts from. */
  readonly present: unknown
  readonly error: string | undefined
  /** What was typed, where the form came back. */
  readonly typed: (name: string, start: string) => string
}

/** The entry for a parameter's value, as its kind asks for. */
export function ValueField({ parameterKey: key, present, error, typed }: ValueFieldProps) {
  const locale = useLocale()
  const { propose } = areaWords(locale)
  const values = valueWords(locale)
  const { input } = PARAMETERS[key]
  const field = { name: 'value', label: propose.value, required: true, error }
  const start = typed('value', shownValue(key, present))
  switch (input.kind) {
    case 'integer':
      return (
        <TextField
          {...field}
          required={!input.nullable}
          hint={figureHint(input)}
          inputMode="decimal"
          autoComplete="off"
          suffix={values.units[unitOf(key)]}
          defaultValue={start}
          className="max-w-96"
        />
      )
    case 'share':
      return (
        <TextField
          {...field}
          hint={propose.percent}
          inputMode="decimal"
          autoComplete="off"
          suffix={values.units.share}
          defaultValue={start}
          className="max-w-64"
        />
      )
    case 'flag':
      return (
        <RadioGroup
          {...field}
          inline
          choices={[
            { value: 'true', label: values.yes },
            { value: 'false', label: values.no },
          ]}
          defaultValue={start}
        />
      )
    case 'choice':
      return (
        <RadioGroup
          {...field}
          choices={input.options.map((value) => ({
            value,
            label: choiceText(key, value, locale),
            hint: choiceHint(key, value, locale),
          }))}
          defaultValue={start}
        />
      )
    case 'ageLimit':
      return <AgeFields present={present as AgeLimit | null} error={error} typed={typed} hint={unsetHint()} />
    case 'monthDay':
      return (
        <TextField
          {...field}
          required={false}
          hint={`${propose.monthDay} ${unsetHint()}`}
          autoComplete="off"
          placeholder="12-20"
          defaultValue={start}
          className="max-w-64"
        />
      )
    default:
      return input satisfies never
  }

  function figureHint(figure: ParameterInput & { kind: 'integer' }): string {
    const said = (value: number) => valueText(key, value, locale)
    const unit = unitOf(key)
    return [
      figure.legalMax === undefined
        ? propose.between(said(figure.min), said(figure.max))
        : propose.legalMax(said(figure.legalMax)),
      ...(unit === 'fen' ? [propose.yuan] : unit === 'basisPoints' ? [propose.percent] : []),
      ...(figure.nullable ? [unsetHint()] : []),
    ].join(' · ')
  }

  function unsetHint(): string {
    return `${propose.noLimit}${parameterWords(locale)[key].unset ?? values.unset}`
  }
}

type AgeFieldsProps = Pick<ValueFieldProps, 'error' | 'typed'> & {
  readonly present: AgeLimit | null
  readonly hint: string
}

function AgeFields({ present, error, typed, hint }: AgeFieldsProps) {
  const { propose } = areaWords(useLocale())
  const years = (name: 'maleMax' | 'femaleMax') => ({
    name: `value.${name}`,
    label: propose[name],
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    suffix: propose.years,
    defaultValue: typed(`value.${name}`, present ? String(present[name]) : ''),
  })
  return (
    <div className="flex flex-col gap-3">
      <div className="grid max-w-md gap-3 sm:grid-cols-2">
        <TextField {...years('maleMax')} id="value" error={error} hint={hint} />
        <TextField {...years('femaleMax')} />
      </div>
      <RadioGroup
        name="value.inclusive"
        label={propose.inclusive}
        inline
        choices={[
          { value: 'true', label: propose.inclusiveYes },
          { value: 'false', label: propose.inclusiveNo },
        ]}
        defaultValue={typed('value.inclusive', String(present?.inclusive ?? true))}
      />
    </div>
  )
}
