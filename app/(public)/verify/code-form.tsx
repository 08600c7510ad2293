'use client'

import { useActionState } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { verifyEn, verifyZh } from '@/lib/i18n/messages/verify'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { complaint, IDLE, typed, type FormState } from '@/lib/web/form-state'
import type { VerifyRefusal } from '@/lib/site/verify'
import { checkByCode } from './actions'

type Field = 'number' | 'code'
const FIELDS: readonly Field[] = ['number', 'code']

/** What stands beside the QR, typed. */
export function CodeForm() {
  const { byCode } = useIn(verifyZh, verifyEn)
  const locale = useLocale()
  const [state, act] = useActionState<FormState<VerifyRefusal>, FormData>(checkByCode, IDLE)
  const label = { number: byCode.number, code: byCode.code }
  const errorOf = (name: Field) => {
    const code = complaint(state, name)
    return code === undefined ? undefined : fieldError(code, label[name], locale)
  }
  const errors = FIELDS.flatMap((field) => {
    const text = errorOf(field)
    return text === undefined ? [] : [{ field, text }]
  })
  return (
    <form action={act} className="grid gap-4">
      <ErrorSummary errors={errors} />
      {state.status === 'refused' && (
        <Notice tone="warn" announce>
          {state.refusal.code === 'too-many' ? byCode.tooMany : byCode.noMatch}
        </Notice>
      )}
      <TextField
        name="number"
        label={byCode.number}
        hint={byCode.numberHint}
        required
        autoComplete="off"
        defaultValue={typed(state, 'number')}
        error={errorOf('number')}
      />
      <TextField
        name="code"
        label={byCode.code}
        hint={byCode.codeHint}
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed(state, 'code')}
        error={errorOf('code')}
      />
      <SubmitButton size="big">{byCode.submit}</SubmitButton>
    </form>
  )
}
