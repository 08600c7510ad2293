'use client'

import { useActionState, useMemo, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import type { ButtonVariant } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { refusalText } from '@/lib/i18n/format/refusals'
import type { FormAction } from '@/lib/web/form-action'
import { IDLE, typed, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'

type Wire = (name: string) => {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly error: string | undefined
  readonly defaultValue: string
}

type RecordFormProps = {
  readonly id: string
  readonly action: FormAction
  readonly hidden?: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly submit: string
  readonly variant?: ButtonVariant
  readonly className?: string
  readonly children?: (wire: Wire, state: FormState) => ReactNode
}

const NO_SENTENCES = {}
const NONE: Readonly<Record<string, string>> = {}

/** A form about person records, sent by POST: complaints at their entries and in a summary, refusals above. */
export function RecordForm(props: RecordFormProps) {
  const { id, action, hidden = NONE, labels, submit, variant = 'plain', className, children } = props
  const [state, send] = useActionState(action, IDLE)
  const locale = useLocale()
  const { shell } = useWords()
  const problems = useProblems(state, locale, labels, NO_SENTENCES)
  const summary = useMemo(
    () => problems.summary.map(({ field, text }) => ({ field: `${id}-${field}`, text })),
    [problems.summary, id],
  )
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  const wire: Wire = (name) => ({
    name,
    id: `${id}-${name}`,
    label: labels[name] ?? shell.forms.choose,
    error: problems.at(name),
    defaultValue: typed(state, name),
  })
  return (
    <form
      action={send}
      noValidate
      onReset={(event) => event.preventDefault()}
      className={className ?? 'flex max-w-2xl flex-col gap-3'}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {summary.length > 0 && <ErrorSummary errors={summary} />}
      {refused && (
        <Notice tone="warn" announce title={refused.says} className="w-full">
          {refused.cure}
        </Notice>
      )}
      {children?.(wire, state)}
      <div>
        <SubmitButton variant={variant}>{submit}</SubmitButton>
      </div>
    </form>
  )
}
