'use client'

import { LetterFacts } from '@/components/transfer/letter-facts'
import { DateField } from '@/components/ui/text-field'
import { StepFrame, type StepFormProps } from '../step-frame'
import { receiveContactLetter } from './actions'

export function ReceiveContactLetterForm(props: StepFormProps) {
  const { prefill, today } = props.view
  const { byLetter, letter } = prefill
  return (
    <StepFrame {...props} action={receiveContactLetter} dayField="deliveredOn">
      {({ field }) => (
        <>
          {props.placement === 'page' && letter && <LetterFacts letter={letter} />}
          {byLetter && (
            <DateField
              {...field('deliveredOn', letter?.deliveredOn ?? today)}
              min={letter?.issuedOn}
              max={today}
              required
            />
          )}
        </>
      )}
    </StepFrame>
  )
}
