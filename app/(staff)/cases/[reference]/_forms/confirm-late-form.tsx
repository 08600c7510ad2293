'use client'

import { useWords } from '@/components/layout/use-words'
import { TextField } from '@/components/ui/text-field'
import type { Clock } from '@/lib/domain/clocks/clock'
import { confirmLate } from '../confirm-late/actions'
import { SmallForm } from './small-form'

type ConfirmLateFormProps = {
  readonly reference: string
  readonly version: number
  readonly clock: Clock
  readonly round: number
}

export function ConfirmLateForm({ reference, version, clock, round }: ConfirmLateFormProps) {
  const { clocks } = useWords().casePage
  return (
    <SmallForm
      id={`confirm-${clock}-${round}`}
      action={confirmLate}
      hidden={{ reference, version, clock, round }}
      submit={clocks.confirm}
    >
      {(wire) => <TextField {...wire('comment', clocks.comment)} hint={clocks.commentHint} />}
    </SmallForm>
  )
}
