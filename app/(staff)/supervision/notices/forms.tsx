'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { SmallForm } from '../../cases/[reference]/_forms/small-form'
import { discard, replay, told } from './actions'

/** What a clerk may say of how the person was told. */
const CHANNELS = ['phone', 'handover', 'post'] as const

export function ReplayCause({ cause, count }: { readonly cause: string; readonly count: number }) {
  const { undelivered } = useWords()
  return (
    <SmallForm
      id="replay-cause"
      action={replay}
      hidden={{ cause }}
      submit={undelivered.replayCause(count)}
      variant="primary"
    />
  )
}

type OneProps = { readonly noticeId: string }

export function ReplayOne({ noticeId }: OneProps) {
  const { undelivered } = useWords()
  return <SmallForm id="replay" action={replay} hidden={{ noticeId }} submit={undelivered.replay} />
}

export function ToldForm({ noticeId }: OneProps) {
  const { undelivered, casePage } = useWords()
  const { told: says } = undelivered
  return (
    <SmallForm id="told" action={told} hidden={{ noticeId }} submit={says.submit} variant="primary">
      {(wire) => (
        <>
          <SelectField
            {...wire('channel', says.channel)}
            required
            choices={CHANNELS.map((value) => ({ value, label: casePage.closure.channels[value] }))}
            className="max-w-60"
          />
          <TextField {...wire('note', says.note)} hint={says.noteHint} autoComplete="off" />
        </>
      )}
    </SmallForm>
  )
}

export function DiscardForm({ noticeId }: OneProps) {
  const { discard: says } = useWords().undelivered
  return (
    <SmallForm id="discard" action={discard} hidden={{ noticeId }} submit={says.submit} variant="danger">
      {(wire) => (
        <TextField {...wire('reason', says.reason)} hint={says.reasonHint} required autoComplete="off" />
      )}
    </SmallForm>
  )
}
