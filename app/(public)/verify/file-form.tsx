'use client'

import { useActionState, useRef, useState, type DragEvent } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { verifyEn, verifyZh } from '@/lib/i18n/messages/verify'
import { Field, wiringOf } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { LARGEST_FILE } from '@/lib/domain/documents/scans'
import { complaint, IDLE, type FormState } from '@/lib/web/form-state'
import type { VerifyRefusal } from '@/lib/site/verify'
import { checkByFile } from './actions'

const NAME = 'file'

/** A PDF dropped here, or chosen, is verified at once. Without script the button sends it. */
export function FileForm() {
  const { byFile, byCode } = useIn(verifyZh, verifyEn)
  const [state, act] = useActionState<FormState<VerifyRefusal>, FormData>(checkByFile, IDLE)
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const send = () => {
    const [chosen] = input.current?.files ?? []
    const large = (chosen?.size ?? 0) > LARGEST_FILE
    setTooLarge(large)
    if (chosen && !large) input.current?.form?.requestSubmit()
  }
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length === 0) return
    input.current.files = event.dataTransfer.files
    send()
  }
  const code = complaint(state, NAME)
  const error =
    tooLarge || code === 'file-too-large' ? byFile.tooLarge : code === undefined ? undefined : byFile.required
  const field = { name: NAME, label: byFile.label, hint: byFile.hint, error, required: true }
  return (
    <form action={act} className="grid gap-4">
      {state.status === 'refused' && (
        <Notice tone="warn" announce>
          {state.refusal.code === 'too-many' ? byCode.tooMany : byFile.unreadable}
        </Notice>
      )}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
        className={`rounded-lg border-2 border-dashed px-4 py-5 ${over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-sunken'}`}
      >
        <Field {...field}>
          <input
            {...wiringOf(field)}
            ref={input}
            type="file"
            accept="application/pdf,.pdf"
            onChange={send}
            className="w-full py-1 file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
          />
        </Field>
      </div>
      <SubmitButton size="big" variant="plain">
        {byFile.submit}
      </SubmitButton>
    </form>
  )
}
