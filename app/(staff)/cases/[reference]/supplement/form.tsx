'use client'

import { useMemo } from 'react'
import { useWords } from '@/components/layout/use-words'
import { TextField } from '@/components/ui/text-field'
import { StepFrame, type StepFormProps } from '../step-frame'
import { supplement } from './actions'

export function SupplementForm(props: StepFormProps) {
  const { stepPages, lifecycle } = useWords()
  const words = stepPages.supplement
  const { supplements } = props.view.prefill
  const asked = useMemo(() => supplements ?? [], [supplements])
  const labels = useMemo(
    () =>
      Object.fromEntries(
        asked.map(({ code }, index) => [`answers.${index}.answer`, lifecycle.supplementCodes[code].name]),
      ),
    [asked, lifecycle],
  )
  return (
    <StepFrame {...props} action={supplement} labels={labels}>
      {({ field }) => (
        <fieldset className="flex w-full flex-col gap-3">
          <legend className="mb-1 font-medium">{words.answers}</legend>
          {asked.length === 0 && <p className="text-ink-2">{words.nothingAsked}</p>}
          {asked.map(({ code, note }, index) => (
            <div key={code}>
              <input type="hidden" name={`answers.${index}.code`} value={code} />
              <TextField
                {...field(`answers.${index}.answer`, words.received)}
                {...(note !== null && { hint: note })}
                required
                className="max-w-xl"
              />
            </div>
          ))}
        </fieldset>
      )}
    </StepFrame>
  )
}
