'use client'

import { useActionState, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE } from '@/lib/web/form-state'
import { distribute } from './actions'

type ShareFormProps = {
  /** Digest of the plan that is shown. */
  readonly plan: string
  readonly count: number
  /** There is something to share out and somebody to get it. */
  readonly open: boolean
  /** The plan in words. */
  readonly children: ReactNode
}

/** Carries out the plan that is shown, or says why not. */
export function ShareForm({ plan, count, open, children }: ShareFormProps) {
  const [state, send] = useActionState(distribute, IDLE)
  const locale = useLocale()
  const { share } = useWords().team.board
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  return (
    <form action={send} className="flex flex-col gap-3">
      {state.status === 'done' && (
        <Notice tone="done" announce title={share.done(Number(state.message ?? 0))} />
      )}
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      {open && (
        <>
          <input type="hidden" name="plan" value={plan} />
          {children}
          <div>
            <SubmitButton variant="primary">{share.button(count)}</SubmitButton>
          </div>
        </>
      )}
    </form>
  )
}
