'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { SmallForm } from '../_forms/small-form'
import { resumeClock } from './actions'

type ResumeFormProps = {
  readonly reference: string
  readonly version: number
  readonly pauses: readonly { readonly value: string; readonly label: string }[]
}

export function ResumeForm({ reference, version, pauses }: ResumeFormProps) {
  const { resume: says } = useWords().pauses
  const [only] = pauses
  return (
    <SmallForm
      id="resume"
      action={resumeClock}
      hidden={{ reference, version }}
      submit={says.submit}
      variant="primary"
    >
      {(wire) => (
        <SelectField
          {...wire('pauseId', says.which)}
          required
          {...(pauses.length === 1 && only ? { blank: false, defaultValue: only.value } : {})}
          choices={pauses}
        />
      )}
    </SmallForm>
  )
}
