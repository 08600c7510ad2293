'use client'

import { useWords } from '@/components/layout/use-words'
import { TextareaField } from '@/components/ui/text-field'
import type { PauseView } from '@/lib/queries/case-pauses'
import { decidePause } from '../decide-pause/actions'
import { SmallForm } from './small-form'

type DecideProps = {
  readonly reference: string
  readonly version: number
  readonly pause: Pick<PauseView, 'id' | 'status'>
}

export function SignPauseForm({ reference, version, pause }: DecideProps) {
  const says = useWords().pauses
  return (
    <SmallForm
      id={`sign-${pause.id}`}
      action={decidePause}
      hidden={{ reference, version, pauseId: pause.id, decision: 'approve' }}
      submit={pause.status === 'asked' ? says.sign : says.signResume}
      variant="primary"
    />
  )
}

export function DeclinePauseForm({ reference, version, pause }: DecideProps) {
  const says = useWords().pauses
  return (
    <SmallForm
      id={`decline-${pause.id}`}
      action={decidePause}
      hidden={{ reference, version, pauseId: pause.id, decision: 'decline' }}
      submit={says.decline}
    >
      {(wire) => <TextareaField {...wire('note', says.declineNote)} rows={2} required />}
    </SmallForm>
  )
}

export function TakeBackPauseForm({ reference, version, pause }: DecideProps) {
  const says = useWords().pauses
  return (
    <SmallForm
      id={`take-back-${pause.id}`}
      action={decidePause}
      hidden={{ reference, version, pauseId: pause.id, decision: 'withdraw' }}
      submit={says.withdraw}
    />
  )
}
