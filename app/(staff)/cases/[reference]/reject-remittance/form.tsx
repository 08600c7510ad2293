'use client'

import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { rejectRemittance } from './actions'

export function RejectRemittanceForm(props: StepFormProps) {
  return (
    <StepFrame {...props} action={rejectRemittance}>
      {(entries) => <NoteField entries={entries} />}
    </StepFrame>
  )
}
