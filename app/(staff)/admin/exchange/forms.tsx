'use client'

import { useActionState, useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, wiringOf } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { IDLE, typed, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { propose, takeIn } from './actions'
import { RefusedExchange } from './refused-exchange'

function useFields(id: string, state: FormState) {
  const { propose: says, upload, pending, errors: sentences } = useWords().exchange
  const labels = useMemo(
    () => ({
      code: says.code,
      name: says.name,
      englishName: says.englishName,
      address: says.address,
      publicKey: says.publicKey,
      areaCodes: says.areaCodes,
      reason: says.reason,
      file: upload.file,
    }),
    [says, upload],
  )
  const problems = useProblems(state, useLocale(), labels, sentences)
  const errors = problems.summary.map(({ field, text }) => ({ field: `${id}-${field}`, text }))
  const field = (name: keyof typeof labels) => ({
    id: `${id}-${name}`,
    name,
    label: labels[name],
    error: problems.at(name),
    autoComplete: 'off',
    defaultValue: typed(state, name),
  })
  return { says, upload, pending, errors, field }
}

/** What is wrong, or that it is done. */
function Outcome({ state, done }: { readonly state: FormState; readonly done: string }) {
  if (state.status === 'refused') return <RefusedExchange refusal={state.refusal} />
  return state.status === 'done' ? <Notice tone="done" announce title={done} /> : null
}

export function OwnForm() {
  const [state, send] = useActionState(propose, IDLE)
  const { says, pending, errors, field } = useFields('own', state)
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={errors} />
      <Outcome state={state} done={pending.title} />
      <input type="hidden" name="kind" value="own" />
      <TextField {...field('code')} hint={says.codeHint} required className="max-w-48" />
      <TextField {...field('name')} required />
      <TextField {...field('reason')} required />
      <div>
        <SubmitButton variant="plain">{says.does}</SubmitButton>
      </div>
    </form>
  )
}

export function PeerForm() {
  const [state, send] = useActionState(propose, IDLE)
  const { says, pending, errors, field } = useFields('peer', state)
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={errors} />
      <Outcome state={state} done={pending.title} />
      <input type="hidden" name="kind" value="peer" />
      <TextField {...field('code')} hint={says.codeHint} required className="max-w-48" />
      <TextField {...field('name')} required />
      <TextField {...field('englishName')} required />
      <TextField {...field('address')} hint={says.addressHint} />
      <TextField {...field('publicKey')} required />
      <TextField {...field('areaCodes')} hint={says.areaHint} />
      <TextField {...field('reason')} required />
      <div>
        <SubmitButton variant="plain">{says.does}</SubmitButton>
      </div>
    </form>
  )
}

export function UploadForm() {
  const [state, send] = useActionState(takeIn, IDLE)
  const { upload, errors, field } = useFields('upload', state)
  const { defaultValue: _value, autoComplete: _complete, ...file } = field('file')
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={errors} />
      <Outcome state={state} done={upload.done} />
      <Field {...file} required>
        <input
          {...wiringOf({ ...file, required: true })}
          type="file"
          accept=".jiexu"
          className="w-full text-sm file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
        />
      </Field>
      <div>
        <SubmitButton variant="plain">{upload.does}</SubmitButton>
      </div>
    </form>
  )
}
