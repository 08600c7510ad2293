'use client'

import { useActionState, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import type { ButtonVariant } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { FormAction } from '@/lib/web/form-action'
import { complaint, IDLE, typed, type FormState } from '@/lib/web/form-state'

/** Wires one entry of a small form: its complaint in words, and what was typed before. */
type Wire = (
  name: string,
  label: string,
) => {
  readonly name: string
  readonly label: string
  readonly id: string
  readonly error: string | undefined
  readonly defaultValue: string
}

type SmallFormProps = {
  /** Several small forms stand on one page: sets their entries apart. */
  readonly id: string
  readonly action: FormAction
  readonly hidden: Readonly<Record<string, string | number>>
  readonly submit: string
  readonly variant?: ButtonVariant
  readonly children?: (wire: Wire, state: FormState) => ReactNode
}

/** Work beside the steps: one or two entries and a button, with the answer above them. */
export function SmallForm({ id, action, hidden, submit, variant = 'plain', children }: SmallFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const locale = useLocale()
  const { shell } = useWords()
  const wire: Wire = (name, label) => {
    const code = complaint(state, name)
    return {
      name,
      label,
      id: `${id}-${name}`,
      error: code === undefined ? undefined : fieldError(code, label, locale),
      defaultValue: typed(state, name),
    }
  }
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  return (
    <form action={send} className="flex max-w-xl flex-col gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      {state.status === 'invalid' && (
        <p role="alert" className="sr-only">
          {shell.forms.errorSummary(state.fields.length)}
        </p>
      )}
      {children?.(wire, state)}
      <div>
        <SubmitButton variant={variant}>{submit}</SubmitButton>
      </div>
    </form>
  )
}
