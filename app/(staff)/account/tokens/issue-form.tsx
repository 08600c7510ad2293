'use client'

import { useActionState, useMemo } from 'react'
import { OwnRefusal } from '@/components/layout/own-refusal'
import { useLocale } from '@/components/layout/locale-provider'
import { CopyButton } from '@/components/ui/copy-button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { tokenWords } from '@/lib/i18n/token-words'
import { IDLE, typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { issue } from './actions'

/** What was issued stands on the page until it is left, and nowhere else. */
export function IssueForm({ most, usual }: { readonly most: number; readonly usual: number }) {
  const [state, send] = useActionState(issue, IDLE)
  const locale = useLocale()
  const tokens = tokenWords(locale)
  const labels = useMemo(() => ({ name: tokens.name, days: tokens.days }), [tokens])
  const sentences = useMemo(() => ({ 'too-large': () => tokens.tooLong(most) }), [tokens, most])
  const problems = useProblems(state, locale, labels, sentences)
  return (
    <form action={send} className="flex max-w-lg flex-col gap-4">
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <OwnRefusal refusal={state.refusal} own={tokens.refused} />}
      {state.status === 'done' && state.message !== undefined && (
        <Notice tone="done" announce title={tokens.issuedTitle}>
          <p className="my-2">
            <code className="block rounded-sm bg-surface px-2 py-1 font-mono text-sm break-all select-all">
              {state.message}
            </code>
          </p>
          <p className="mb-2">{tokens.issuedBody}</p>
          <CopyButton text={state.message} label={tokens.copy} done={tokens.copied} />
        </Notice>
      )}
      <TextField
        name="name"
        label={tokens.name}
        hint={tokens.nameHint}
        required
        maxLength={60}
        autoComplete="off"
        defaultValue={typed(state, 'name')}
        error={problems.at('name')}
      />
      <TextField
        name="days"
        label={tokens.days}
        hint={tokens.daysHint(most)}
        required
        inputMode="numeric"
        autoComplete="off"
        suffix={tokens.daysUnit}
        className="max-w-72"
        defaultValue={typed(state, 'days', String(usual))}
        error={problems.at('days')}
      />
      <div>
        <SubmitButton>{tokens.issue}</SubmitButton>
      </div>
    </form>
  )
}
