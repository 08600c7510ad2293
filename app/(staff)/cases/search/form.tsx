'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { fieldError } from '@/lib/i18n/format/field-errors'
import { refusalText } from '@/lib/i18n/format/refusals'
import { complaint, IDLE, typed } from '@/lib/web/form-state'
import { search } from './actions'

/** The search field of the page itself: says what may be typed and what is wrong with it. Sent by POST. */
export function SearchAgain({ query }: { readonly query: string }) {
  const { search: words } = useWords().worklist
  const locale = useLocale()
  const [state, send] = useActionState(search, IDLE)
  const fault = complaint(state, 'query')
  return (
    <form action={send} className="mb-4 flex max-w-3xl flex-wrap items-end gap-3">
      {state.status === 'refused' && (
        <Notice tone="warn" announce title={refusalText(state.refusal, locale).says} className="basis-full" />
      )}
      <TextField
        name="query"
        label={words.label}
        hint={words.hint}
        defaultValue={typed(state, 'query', query)}
        error={fault && fieldError(fault, words.label, locale)}
        required
        autoComplete="off"
        spellCheck={false}
        className="min-w-0 flex-1 basis-80"
      />
      <SubmitButton variant="plain">{words.button}</SubmitButton>
    </form>
  )
}
