'use client'

import { useActionState, useEffect, useRef } from 'react'
import { useLocale, useWords } from '@/components/layout/words-provider'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE } from '@/lib/web/form-state'
import { placeNext } from './actions'

type ProgressProps = {
  readonly statement: string
  readonly all: number
  readonly open: number
  /** Goes on by itself, right after the import. */
  readonly goesOn: boolean
}

/** How far a statement is worked through; a portion at each press, and by itself once begun. */
export function PlacingProgress({ statement, all, open, goesOn }: ProgressProps) {
  const [state, send, isPending] = useActionState(placeNext, IDLE)
  const form = useRef<HTMLFormElement>(null)
  const words = useWords().books.statement
  const locale = useLocale()
  const left = state.status === 'done' ? Number(state.message ?? open) : open
  const begun = goesOn || state.status === 'done'
  useEffect(() => {
    if (begun && left > 0 && !isPending && state.status !== 'refused') form.current?.requestSubmit()
  }, [begun, left, isPending, state.status])
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  const text = words.progress(all - left, all)
  return (
    <form ref={form} action={send} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="statement" value={statement} />
      <progress max={all} value={all - left} aria-label={text} className="h-2 w-48 accent-accent" />
      <span role="status">{text}</span>
      {left > 0 && <SubmitButton variant="plain">{words.goOn}</SubmitButton>}
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
    </form>
  )
}
