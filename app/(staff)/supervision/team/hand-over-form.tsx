'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { FieldError } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { refusalText } from '@/lib/i18n/format/refusals'
import { complaint, IDLE, ticked, typed } from '@/lib/web/form-state'
import { handOver } from './actions'

type HandOverFormProps = {
  readonly staffId: string
  readonly count: number
  /** Names the cases that were seen. */
  readonly cases: string
  readonly receivers: readonly { readonly value: string; readonly label: string }[]
}

/** All cases of one clerk to those ticked. What came of it is said where there is nothing left, too. */
export function HandOverForm({ staffId, count, cases, receivers }: HandOverFormProps) {
  const [state, send] = useActionState(handOver, IDLE)
  const { handOver: says } = useWords().team.board
  const locale = useLocale()
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  const fault = (name: string, label: string) => {
    const code = complaint(state, name)
    return code === undefined ? undefined : fieldError(code, label, locale)
  }
  const toFault = fault('to', says.to) ?? fault('to[]', says.to)
  const before = ticked(state, 'to[]')
  return (
    <form action={send} className="flex max-w-xl flex-col gap-3">
      {state.status === 'done' && (
        <Notice tone="done" announce title={says.done(Number(state.message ?? 0))} />
      )}
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      {count > 0 && (
        <>
          <input type="hidden" name="staffId" value={staffId} />
          <input type="hidden" name="cases" value={cases} />
          <fieldset id="hand-over-to" tabIndex={-1}>
            <legend className="mb-1 font-medium">{says.to}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {receivers.map(({ value, label }) => (
                <label key={value} className="flex min-h-7 items-center gap-2">
                  <input type="checkbox" name="to[]" value={value} defaultChecked={before.includes(value)} />
                  {label}
                </label>
              ))}
            </div>
            {toFault !== undefined && <FieldError id="hand-over-to">{toFault}</FieldError>}
          </fieldset>
          <TextField
            name="reason"
            id="hand-over-reason"
            label={says.reason}
            hint={says.reasonHint}
            error={fault('reason', says.reason)}
            defaultValue={typed(state, 'reason')}
            maxLength={300}
            required
          />
          <div>
            <SubmitButton variant="plain">{says.button(count)}</SubmitButton>
          </div>
        </>
      )}
    </form>
  )
}
