'use client'

import { useActionState, type ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/web/form-state'
import { decide, replay } from './actions'
import { RefusedExchange } from './refused-exchange'

const ACTIONS = { decide, replay }

type ActButtonProps = {
  readonly act: keyof typeof ACTIONS
  readonly fields: Readonly<Record<string, string>>
  readonly label: string
  readonly children: ReactNode
}

/** One press that needs no entries; why it was refused stands beside it. */
export function ActButton({ act, fields, label, children }: ActButtonProps) {
  const [state, send] = useActionState(ACTIONS[act], IDLE)
  return (
    <form action={send} aria-label={label} className="flex flex-col gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="plain">{children}</SubmitButton>
      {state.status === 'refused' && <RefusedExchange refusal={state.refusal} />}
    </form>
  )
}
