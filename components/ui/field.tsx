'use client'

import type { ReactNode } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { shellEn, shellZh } from '@/lib/i18n/messages/shell'
import { classes } from './classes'
import { Icon } from './icons'

export type FieldProps = {
  /** Name in the form, and the id error summaries link to. */
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Sentence naming the field and the cure. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
  /** Only where two forms on one page share a name. */
  readonly id?: string | undefined
  readonly className?: string | undefined
}

/** Parts what is said about a field from what its control takes. */
export function splitField<P extends FieldProps>(props: P) {
  const { name, label, hint, error, required, id, className, ...control } = props
  return { field: { name, label, hint, error, required, id, className }, control }
}

type Wiring = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

/** What ties a control to its label, hint and error. */
export function wiringOf({ name, id = name, hint, error, required }: FieldProps): Wiring {
  const described = classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  return {
    id,
    name,
    ...(described !== '' && { 'aria-describedby': described }),
    ...(error !== undefined && { 'aria-invalid': true as const }),
    ...(required && { 'aria-required': true as const }),
  }
}

export const controlLook =
  'w-full min-h-8 rounded-md border border-edge bg-surface px-2.5 py-1 text-base text-ink aria-invalid:border-late aria-invalid:border-2 [&[readonly]]:bg-sunken disabled:bg-sunken disabled:text-ink-3'

/** Label, control, what is wrong with it, hint: in this order controls of one row stay in line. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id = field.name, label, hint, error, required, className } = field
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
        {required && <RequiredMark />}
      </label>
      {children}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
      {hint !== undefined && <FieldHint id={id}>{hint}</FieldHint>}
    </div>
  )
}

/** The star only for the eye: the control itself says that it is required. */
export function RequiredMark() {
  const { forms } = useIn(shellZh, shellEn)
  return (
    <span className="pl-0.5 text-late" aria-hidden="true" title={forms.required}>
      *
    </span>
  )
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-sm text-ink-3">
      {children}
    </p>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const { forms } = useIn(shellZh, shellEn)
  return (
    <p id={`${id}-error`} className="flex items-start gap-1 text-sm font-medium text-late">
      <Icon name="warn" className="mt-[0.15em]" />
      <span>
        <span className="sr-only">{forms.errorPrefix}</span>
        {children}
      </span>
    </p>
  )
}
