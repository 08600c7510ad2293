'use client'

import { useMemo } from 'react'
import { useWords } from '@/components/layout/words-provider'
import { SelectField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/text-field'
import { TERMINATION_REASONS } from '@/lib/domain/transfer/closed-lists'
import { StepFrame, type StepFormProps } from '../step-frame'
import { terminate } from './actions'

export function TerminateForm(props: StepFormProps) {
  const { stepPages, lifecycle } = useWords()
  const words = stepPages.ending
  const labels = useMemo(() => ({ reason: words.reason, evidence: words.evidence }), [words])
  return (
    <StepFrame {...props} action={terminate} labels={labels} variant="danger">
      {({ field }) => (
        <>
          <SelectField
            {...field('reason')}
            required
            className="w-full max-w-2xl"
            choices={TERMINATION_REASONS.map((value) => ({
              value,
              label: `${lifecycle.terminationReasons[value].name} · ${lifecycle.terminationReasons[value].hint}`,
            }))}
          />
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
