'use client'

import { useWords } from '@/components/layout/use-words'
import { TrackingField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { sendContactLetter } from './actions'

export function SendContactLetterForm(props: StepFormProps) {
  const { letter } = useWords().stepPages
  return (
    <StepFrame {...props} action={sendContactLetter}>
      {(entries) => (
        <>
          {props.placement === 'page' && <p className="text-ink-2">{letter.payeeNote}</p>}
          <TrackingField entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
