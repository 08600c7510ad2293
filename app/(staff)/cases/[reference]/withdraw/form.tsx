'use client'

import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { withdraw } from './actions'

export function WithdrawForm(props: StepFormProps) {
  return (
    <StepFrame {...props} action={withdraw} variant="danger">
      {(entries) => <NoteField entries={entries} required={false} />}
    </StepFrame>
  )
}
