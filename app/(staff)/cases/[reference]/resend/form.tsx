'use client'

import { useWords } from '@/components/layout/use-words'
import { LetterFacts } from '@/components/transfer/letter-facts'
import { ReturnedFacts } from '@/components/transfer/returned-facts'
import { ArrivedLetterFields, NoteField, TrackingField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { resend } from './actions'

export function ResendForm(props: StepFormProps) {
  const { returned, letter, byLetter, letterComes = false } = props.view.prefill
  const { labels } = useWords().intake
  return (
    <StepFrame {...props} action={resend} labels={labels}>
      {(entries) => (
        <>
          {props.placement === 'page' && returned && <ReturnedFacts returned={returned} />}
          {props.placement === 'page' && letter && <LetterFacts letter={letter} />}
          {letterComes && <ArrivedLetterFields entries={entries} />}
          {byLetter && !letterComes && <TrackingField entries={entries} />}
          <NoteField entries={entries} required={false} />
        </>
      )}
    </StepFrame>
  )
}
