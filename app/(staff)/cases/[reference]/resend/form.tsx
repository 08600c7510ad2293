'use client'

import { LetterFacts } from '@/components/transfer/letter-facts'
import { ReturnedFacts } from '@/components/transfer/returned-facts'
import { NoteField, TrackingField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { resend } from './actions'

export function ResendForm(props: StepFormProps) {
  const { returned, letter, byLetter } = props.view.prefill
  return (
    <StepFrame {...props} action={resend}>
      {(entries) => (
        <>
          {props.placement === 'page' && returned && <ReturnedFacts returned={returned} />}
          {props.placement === 'page' && letter && <LetterFacts letter={letter} />}
          {byLetter && <TrackingField entries={entries} />}
          <NoteField entries={entries} required={false} />
        </>
      )}
    </StepFrame>
  )
}
