'use client'

import { useActionState, useSyncExternalStore } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { statusEn, statusZh } from '@/lib/i18n/messages/status'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { complaint, IDLE, typed, type FormState } from '@/lib/web/form-state'
import type { StatusRefusal } from '@/lib/domain/access/status-pace'
import { lookUp } from './actions'

type Answer = FormState<StatusRefusal>

/** Both items of the receipt; its QR brings them behind the `#`, which never reaches a server's log. */
export function StatusForm() {
  const { form } = useIn(statusZh, statusEn)
  const locale = useLocale()
  const [state, act] = useActionState<Answer, FormData>(lookUp, IDLE)
  const scanned = useScanned()
  const label = { reference: form.reference, queryCode: form.queryCode }
  const errorOf = (name: keyof typeof label) => {
    const code = complaint(state, name)
    return code === undefined ? undefined : fieldError(code, label[name], locale)
  }
  const errors = (['reference', 'queryCode'] as const).flatMap((field) => {
    const text = errorOf(field)
    return text === undefined ? [] : [{ field, text }]
  })
  return (
    <form action={act} className="grid gap-4" key={scanned.reference}>
      <ErrorSummary errors={errors} />
      {state.status === 'refused' && (
        <Notice tone="warn" announce>
          {state.refusal.code === 'too-many' ? form.tooMany : form.notFound}
        </Notice>
      )}
      <TextField
        name="reference"
        label={form.reference}
        hint={form.referenceHint}
        required
        autoComplete="off"
        defaultValue={typed(state, 'reference', scanned.reference)}
        {...(errorOf('reference') ? { error: errorOf('reference') } : {})}
      />
      <TextField
        name="queryCode"
        label={form.queryCode}
        hint={form.queryCodeHint}
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={typed(state, 'queryCode', scanned.queryCode)}
        {...(errorOf('queryCode') ? { error: errorOf('queryCode') } : {})}
      />
      <SubmitButton size="big">{form.submit}</SubmitButton>
    </form>
  )
}

/** `#reference.code` of the receipt's QR. What stands behind the `#` never leaves this browser. */
function useScanned(): { readonly reference: string; readonly queryCode: string } {
  const hash = useSyncExternalStore(onHashChange, currentHash, noHash)
  const [reference = '', queryCode = ''] = decodeURIComponent(hash.slice(1)).split('.')
  return queryCode === '' ? { reference: '', queryCode: '' } : { reference, queryCode }
}

function onHashChange(notify: () => void) {
  window.addEventListener('hashchange', notify)
  return () => window.removeEventListener('hashchange', notify)
}

const currentHash = () => window.location.hash
const noHash = () => ''
