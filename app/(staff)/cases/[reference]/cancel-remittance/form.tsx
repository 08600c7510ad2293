'use client'

import { useWords } from '@/components/layout/use-words'
import { CheckboxField } from '@/components/ui/choice-field'
import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { cancelRemittance } from './actions'

export function CancelRemittanceForm(props: StepFormProps) {
  const { payments } = useWords().books
  return (
    <StepFrame {...props} action={cancelRemittance} variant="danger">
      {(entries) => (
        <>
          <NoteField entries={entries} />
          <CheckboxField name="unpaid" label={payments.unpaid} hint={payments.unpaidHint} />
        </>
      )}
    </StepFrame>
  )
}
