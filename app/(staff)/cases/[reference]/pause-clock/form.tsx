'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { DateField, TextareaField } from '@/components/ui/text-field'
import { PAUSE_REASONS } from '@/lib/domain/clocks/pauses'
import { SmallForm } from '../_forms/small-form'
import { pauseClock } from './actions'

type PauseFormProps = {
  readonly reference: string
  readonly version: number
  readonly today: string
  readonly clocks: readonly { readonly value: string; readonly label: string }[]
}

export function PauseForm({ reference, version, today, clocks }: PauseFormProps) {
  const { pause: says, reasons } = useWords().pauses
  const [only] = clocks
  return (
    <SmallForm
      id="pause"
      action={pauseClock}
      hidden={{ reference, version }}
      submit={says.submit}
      variant="primary"
    >
      {(wire) => (
        <>
          <SelectField
            {...wire('clock', says.clock)}
            required
            {...(clocks.length === 1 && only ? { blank: false, defaultValue: only.value } : {})}
            choices={clocks}
          />
          <SelectField
            {...wire('reason', says.reason)}
            required
            choices={PAUSE_REASONS.map((value) => ({ value, label: reasons[value] }))}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <DateField {...wire('from', says.from)} hint={says.fromHint} max={today} required />
            <DateField {...wire('to', says.to)} hint={says.toHint} />
          </div>
          <TextareaField {...wire('note', says.note)} hint={says.noteHint} rows={2} />
        </>
      )}
    </SmallForm>
  )
}
