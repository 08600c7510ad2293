'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { refusalText } from '@/lib/i18n/format/refusals'
import { complaint, IDLE, typed } from '@/lib/web/form-state'
import { reveal } from '../reveal/actions'

type RevealNumberProps = {
  readonly reference: string
  readonly field: 'idNumber' | 'phone'
  readonly masked: string
  readonly mayReveal: boolean
}

/** A masked number, and behind a stated reason the number itself. Asking is recorded before it is shown. */
export function RevealNumber({ reference, field, masked, mayReveal }: RevealNumberProps) {
  const [open, setOpen] = useState(false)
  const [state, send] = useActionState(reveal, IDLE)
  const locale = useLocale()
  const { casePage, shell } = useWords()
  const says = casePage.reveal
  const panel = useRef<HTMLDivElement>(null)
  const shown = state.status === 'done' ? state.message : undefined
  useEffect(() => {
    if (open) panel.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
  }, [open])
  const code = complaint(state, 'reason')
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  if (shown !== undefined)
    return (
      <span role="status" className="inline-flex flex-wrap items-baseline gap-x-2 text-ink">
        <span className="sr-only">{says.shown}</span>
        <span className="tracking-wide" data-revealed>
          {shown}
        </span>
        <span className="text-xs text-ink-3">{says.recorded}</span>
      </span>
    )
  return (
    <>
      <span>{masked}</span>
      {mayReveal && (
        <button
          type="button"
          aria-expanded={open}
          aria-label={says.showField[field]}
          onClick={() => setOpen(!open)}
          className="rounded-sm bg-calm-soft px-[0.45em] py-px text-xs text-calm hover:text-ink print:hidden"
        >
          {says.show}
        </button>
      )}
      {open && (
        <div
          ref={panel}
          className="mt-1 w-full max-w-xl rounded-lg border border-line-strong bg-surface p-4 text-base font-normal text-ink print:hidden"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false)
          }}
        >
          <form action={send} className="flex flex-col gap-3">
            <input type="hidden" name="reference" value={reference} />
            <input type="hidden" name="field" value={field} />
            {refused && (
              <Notice tone="warn" announce title={refused.says}>
                {refused.cure}
              </Notice>
            )}
            <TextField
              id={`reveal-${field}`}
              name="reason"
              label={says.reason}
              hint={says.reasonHint}
              required
              autoComplete="off"
              defaultValue={typed(state, 'reason')}
              error={code === undefined ? undefined : fieldError(code, says.reason, locale)}
            />
            <div className="flex gap-2">
              <SubmitButton variant="plain">{says.submit}</SubmitButton>
              <Button variant="quiet" onClick={() => setOpen(false)}>
                {shell.buttons.cancel}
              </Button>
            </div>
          </form>
        </div>
      )}
    </>
  )
}
