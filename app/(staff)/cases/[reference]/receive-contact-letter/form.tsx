'use client'

import { useWords } from '@/components/layout/use-words'
import { LetterFacts } from '@/components/transfer/letter-facts'
import { DateField, TextField } from '@/components/ui/text-field'
import { ROW } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { receiveContactLetter } from './actions'

export function ReceiveContactLetterForm(props: StepFormProps) {
  const { prefill, today } = props.view
  const { byLetter, letter } = prefill
  const { stepPages } = useWords()
  return (
    <StepFrame {...props} action={receiveContactLetter} dayField="deliveredOn">
      {({ field }) => (
        <>
          {props.placement === 'page' && letter && <LetterFacts letter={letter} />}
          {byLetter && (
            <div className={ROW}>
              <DateField
                {...field('deliveredOn', letter?.deliveredOn ?? today)}
                min={letter?.issuedOn}
                max={today}
                required
              />
              <TextField
                {...field('receivedBy')}
                hint={stepPages.letter.receivedByHint}
                autoComplete="off"
                maxLength={60}
              />
            </div>
          )}
        </>
      )}
    </StepFrame>
  )
}
