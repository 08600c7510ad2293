'use client'

import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { unmatch } from './actions'

export function UnmatchForm(props: StepFormProps) {
  return (
    <StepFrame {...props} action={unmatch}>
      {(entries) => <NoteField entries={entries} />}
    </StepFrame>
  )
}
