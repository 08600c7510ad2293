'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { CheckboxField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE, type FormState } from '@/lib/web/form-state'
import { cancel, start } from '../actions'

/** The checked rows become cases; those with an open rule only where the clerk says so. */
export function StartForm({ batchId, doubtful }: { readonly batchId: string; readonly doubtful: number }) {
  const [state, send] = useActionState(start, IDLE)
  const { ready } = useWords().batches.page
  return (
    // Its button stands in one line with the one that gives the batch up.
    <form action={send} className="contents">
      <div className="flex w-full flex-col gap-3 empty:hidden">
        <Refused state={state} />
        {doubtful > 0 && <CheckboxField name="withDoubtful" label={ready.withDoubtful} />}
      </div>
      <input type="hidden" name="batch" value={batchId} />
      <SubmitButton>{ready.submit}</SubmitButton>
    </form>
  )
}

export function CancelForm({ batchId, submit }: { readonly batchId: string; readonly submit: string }) {
  const [state, send] = useActionState(cancel, IDLE)
  return (
    <form action={send} className="flex flex-col gap-3">
      <Refused state={state} />
      <input type="hidden" name="batch" value={batchId} />
      <div>
        <SubmitButton variant="danger">{submit}</SubmitButton>
      </div>
    </form>
  )
}

function Refused({ state }: { readonly state: FormState }) {
  const locale = useLocale()
  if (state.status !== 'refused') return null
  const { says, cure } = refusalText(state.refusal, locale)
  return (
    <Notice tone="warn" announce title={says}>
      {cure}
    </Notice>
  )
}
