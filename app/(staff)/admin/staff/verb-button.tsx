'use client'

import { useActionState, type ReactNode } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import type { ButtonLook } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Refusal } from '@/lib/domain/transfer/refusal'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE, type FormState } from '@/lib/web/form-state'

export type Verb = (previous: FormState, form: FormData) => Promise<FormState>

type VerbButtonProps = ButtonLook & {
  readonly action: Verb
  /** What the action is about. */
  readonly fields: Readonly<Record<string, string>>
  /** Which one is meant, where several buttons look alike; read out, not shown. */
  readonly about?: string
  readonly children: ReactNode
  /** What to show when it is done; gets the action's message. */
  readonly done?: (message: string) => ReactNode
}

/** One deed behind one button, with its answer beside it. */
export function VerbButton({ action, fields, about, children, done, ...look }: VerbButtonProps) {
  const [state, send] = useActionState(action, IDLE)
  return (
    <form action={send} className="flex flex-col items-start gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="plain" {...look}>
        {children}
        {about !== undefined && <span className="sr-only"> {about}</span>}
      </SubmitButton>
      {state.status === 'refused' && <RefusedWish refusal={state.refusal} />}
      {state.status === 'done' && done?.(state.message ?? '')}
    </form>
  )
}

/** Why an administrator's wish was refused; the general sentences speak of cases, these of accounts. */
export function RefusedWish({ refusal }: { refusal: Refusal }) {
  const locale = useLocale()
  const { refusals } = useWords().admin
  const own = [refusal.detail ?? '', refusal.code].find((code): code is keyof typeof refusals =>
    Object.hasOwn(refusals, code),
  )
  const { says, cure } = own === undefined ? refusalText(refusal, locale) : refusals[own]
  return (
    <Notice tone="late" announce title={says}>
      {cure}
    </Notice>
  )
}
