'use client'

import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { returnDraft } from './actions'

export function ReturnDraftForm(props: StepFormProps) {
  return (
    <StepFrame {...props} action={returnDraft}>
      {(entries) => <NoteField entries={entries} />}
    </StepFrame>
  )
}
