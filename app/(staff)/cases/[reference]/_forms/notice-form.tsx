'use client'

import { useWords } from '@/components/layout/use-words'
import { RadioGroup, SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { recordNotice } from '../record-notice/actions'
import { SmallForm } from './small-form'

/** What a clerk may say of how the person was told; text messages are the worker's. */
const CHANNELS = ['handover', 'phone', 'post'] as const
const OUTCOMES = ['reached', 'notReached'] as const

export function NoticeForm({ reference, version }: { reference: string; version: number }) {
  const { closure } = useWords().casePage
  return (
    <SmallForm
      id="notice"
      action={recordNotice}
      hidden={{ reference, version }}
      submit={closure.submit}
      variant="primary"
    >
      {(wire, state) => {
        const outcome = wire('outcome', closure.outcome)
        return (
          <>
            <div className="flex flex-wrap gap-x-6 gap-y-3">
              <SelectField
                {...wire('channel', closure.channel)}
                required
                choices={CHANNELS.map((value) => ({ value, label: closure.channels[value] }))}
                className="min-w-40"
              />
              <RadioGroup
                {...outcome}
                key={state.status}
                inline
                defaultValue={outcome.defaultValue || 'reached'}
                choices={OUTCOMES.map((value) => ({ value, label: closure.outcomes[value] }))}
              />
            </div>
            <TextField {...wire('note', closure.note)} hint={closure.noteHint} autoComplete="off" />
          </>
        )
      }}
    </SmallForm>
  )
}
