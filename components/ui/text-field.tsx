'use client'

import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import { controlLook, Field, splitField, wiringOf, type FieldProps } from './field'

type Own<Tag extends 'input' | 'textarea'> = FieldProps &
  Omit<ComponentProps<Tag>, keyof FieldProps | 'required'>

type TextFieldProps = Own<'input'> & {
  /** Before or behind the text inside the frame: ¥, 个月. */
  readonly prefix?: ReactNode
  readonly suffix?: ReactNode
}

/** One line of text; `type` for tel, email, password, search. */
export function TextField(props: TextFieldProps) {
  const { field, control } = splitField(props)
  const { prefix, suffix, type = 'text', ...rest } = control
  const input = (
    <input {...rest} type={type} {...wiringOf(field)} className={classes(controlLook, prefix && 'pl-7')} />
  )
  if (prefix === undefined && suffix === undefined) return <Field {...field}>{input}</Field>
  return (
    <Field {...field}>
      <span className="relative flex items-center gap-2">
        {prefix !== undefined && <span className="absolute left-2.5 text-ink-3">{prefix}</span>}
        {input}
        {suffix !== undefined && <span className="shrink-0 text-ink-2">{suffix}</span>}
      </span>
    </Field>
  )
}

/** A day, `YYYY-MM-DD` on the wire. */
export function DateField(props: Own<'input'>) {
  return <TextField {...props} type="date" className={classes('max-w-48', props.className)} />
}

/** A month, `YYYY-MM`. Browsers without a month picker take it as text. */
export function MonthField(props: Own<'input'>) {
  return (
    <TextField
      placeholder="2026-10"
      inputMode="numeric"
      {...props}
      type="month"
      className={classes('max-w-48', props.className)}
    />
  )
}

/** Yuan with two decimals, typed by a person. */
export function MoneyField(props: Own<'input'>) {
  return (
    <TextField
      inputMode="decimal"
      autoComplete="off"
      {...props}
      prefix="¥"
      className={classes('max-w-56', props.className)}
    />
  )
}

export function TextareaField(props: Own<'textarea'>) {
  const { field, control } = splitField(props)
  const { rows = 3, ...rest } = control
  return (
    <Field {...field}>
      <textarea {...rest} rows={rows} {...wiringOf(field)} className={classes(controlLook, 'resize-y')} />
    </Field>
  )
}
