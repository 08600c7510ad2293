'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'
import {
  controlLook,
  Field,
  FieldError,
  FieldHint,
  RequiredMark,
  splitField,
  wiringOf,
  type FieldProps,
} from './field'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: ReactNode
  readonly disabled?: boolean
}
export type ChoiceGroup = { readonly group: string; readonly choices: readonly Choice[] }

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'required' | 'children'> & {
    readonly choices: readonly (Choice | ChoiceGroup)[]
    /** First, empty entry; `false` where a choice is always made. */
    readonly blank?: string | false
  }

/** The platform's own list: works with every keyboard, reader and phone. */
export function SelectField({ choices, blank, ...props }: SelectFieldProps) {
  const { field, control } = splitField(props)
  const { forms } = useIn(shellZh, shellEn)
  return (
    <Field {...field}>
      <select {...control} {...wiringOf(field)} className={classes(controlLook, 'pr-8')}>
        {blank !== false && <option value="">{blank ?? forms.choose}</option>}
        {choices.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.choices.map(option)}
            </optgroup>
          ) : (
            option(entry)
          ),
        )}
      </select>
    </Field>
  )
}

function option({ value, label, disabled }: Choice) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}

type RadioGroupProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly onValueChange?: (value: string) => void
  /** Side by side where there is room. */
  readonly inline?: boolean
}

export function RadioGroup({ choices, defaultValue, onValueChange, inline, ...props }: RadioGroupProps) {
  const { name, label, hint, error, required, id = name, className } = props
  const { 'aria-describedby': describedBy } = wiringOf(props)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={classes('flex flex-col gap-1', className)}
    >
      <legend className="mb-1 font-medium">
        {label}
        {required && <RequiredMark />}
      </legend>
      {hint !== undefined && <FieldHint id={id}>{hint}</FieldHint>}
      <div className={inline ? 'flex flex-wrap gap-x-5 gap-y-1' : 'flex flex-col gap-1'}>
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-7 items-start gap-2 py-0.5">
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              onChange={() => onValueChange?.(choice.value)}
              className="mt-[0.2em]"
            />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className="block text-sm text-ink-3">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}

type CheckboxFieldProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'required' | 'type'>

export function CheckboxField(props: CheckboxFieldProps) {
  const { field, control } = splitField(props)
  const { label, hint, error, required, id = field.name, className } = field
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label className="flex min-h-7 items-start gap-2 py-0.5">
        <input {...control} type="checkbox" {...wiringOf(field)} className="mt-[0.2em]" />
        <span>
          {label}
          {required && <RequiredMark />}
        </span>
      </label>
      {hint !== undefined && (
        <div className="-mt-1 pl-6">
          <FieldHint id={id}>{hint}</FieldHint>
        </div>
      )}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </div>
  )
}
