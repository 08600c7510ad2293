'use client'

import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { cancelRemittance } from './actions'

export function CancelRemittanceForm(props: StepFormProps) {
  return (
    <StepFrame {...props} action={cancelRemittance} variant="danger">
      {(entries) => <NoteField entries={entries} />}
    </StepFrame>
  )
}
