'use client'

import { useMemo, useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { DateField, TextareaField } from '@/components/ui/text-field'
import { PROOFS_OF } from '@/lib/domain/persons/pay-out'
import { TERMINATION_REASONS } from '@/lib/domain/transfer/closed-lists'
import { StepFrame, type StepFormProps } from '../step-frame'
import { terminate } from './actions'

export function TerminateForm(props: StepFormProps) {
  const { stepPages, lifecycle, people } = useWords()
  const words = stepPages.ending
  const [reason, setReason] = useState('')
  const labels = useMemo(() => ({ reason: words.reason, evidence: words.evidence }), [words])
  return (
    <StepFrame {...props} action={terminate} labels={labels} variant="danger">
      {({ view, field }) => (
        <>
          <SelectField
            {...field('reason')}
            required
            onChange={(event) => setReason(event.target.value)}
            className="w-full max-w-2xl"
            choices={TERMINATION_REASONS.map((value) => ({
              value,
              label: `${lifecycle.terminationReasons[value].name} · ${lifecycle.terminationReasons[value].hint}`,
            }))}
          />
          {reason === 'deceased' && (
            <>
              <PaidToHeirs />
              <DateField {...field('diedOn')} hint={people.payOut.diedOnHint} max={view.today} />
            </>
          )}
          <TextareaField
            {...field('evidence')}
            hint={words.evidenceHint}
            required
            className="w-full max-w-2xl"
          />
        </>
      )}
    </StepFrame>
  )
}

/** The money is still at the origin, which pays the heirs. */
function PaidToHeirs() {
  const { deceased, proofNames } = useWords().people.payOut
  return (
    <Notice title={deceased.title} className="w-full max-w-2xl">
      <p>{deceased.text}</p>
      <ul className="list-disc pl-5">
        {PROOFS_OF.heir.map((proof) => (
          <li key={proof}>{proofNames[proof]}</li>
        ))}
      </ul>
      <p className="mt-1">{deceased.inCase}</p>
    </Notice>
  )
}
