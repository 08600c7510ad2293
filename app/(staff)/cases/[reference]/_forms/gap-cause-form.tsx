'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { GAP_CAUSES } from '@/lib/domain/continuity/back-payment'
import { recordGapCause } from '../record-gap-cause/actions'
import { SmallForm } from './small-form'

/** Whose fault the months without payment were, once somebody has asked; decides who bears the late fee. */
export function GapCauseForm(seen: { readonly reference: string; readonly version: number }) {
  const { caseSheet, causes } = useWords().continuity
  const { entry } = caseSheet
  return (
    <SmallForm id="gap-cause" action={recordGapCause} hidden={seen} submit={entry.submit}>
      {(wire) => (
        <>
          <SelectField
            {...wire('cause', caseSheet.cause)}
            required
            choices={GAP_CAUSES.map((value) => ({ value, label: causes[value] }))}
          />
          <TextField
            {...wire('evidence', entry.evidence)}
            required
            hint={entry.evidenceHint}
            autoComplete="off"
            maxLength={300}
          />
        </>
      )}
    </SmallForm>
  )
}
