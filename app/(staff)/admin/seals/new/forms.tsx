'use client'

import { useActionState, useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { SelectField, type Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field, wiringOf } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { SEAL_ALGORITHMS } from '@/lib/domain/documents/seal-algorithms'
import { IDLE, typed, type FormState } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { bring, rotate } from '../actions'
import { RefusedSeal } from '../refused-seal'

type SealFormProps = { readonly agencies: readonly Choice[] }

const NO_SENTENCES = {}

/** Labels and complaints of either form; `id` sets the two apart on their page. */
function useSealForm(id: string, state: FormState, agencies: readonly Choice[]) {
  const { create } = useWords().seals
  const labels = useMemo(
    () => ({
      agencyId: create.agency,
      algorithm: create.algorithm,
      years: create.years,
      file: create.file,
      password: create.password,
      reason: create.reason,
    }),
    [create],
  )
  const problems = useProblems(state, useLocale(), labels, NO_SENTENCES)
  const errors = useMemo(
    () => problems.summary.map(({ field, text }) => ({ field: `${id}-${field}`, text })),
    [problems, id],
  )
  const field = (name: keyof typeof labels) => ({
    id: `${id}-${name}`,
    name,
    label: labels[name],
    error: problems.at(name),
  })
  const only = agencies.length === 1 ? agencies[0]?.value : ''
  return { create, errors, field, agency: typed(state, 'agencyId', only) }
}

export function RotateForm({ agencies }: SealFormProps) {
  const [state, send] = useActionState(rotate, IDLE)
  const { create, errors, field, agency } = useSealForm('rotate', state, agencies)
  const { algorithms } = useWords().seals
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={errors} />
      {state.status === 'refused' && <RefusedSeal refusal={state.refusal} />}
      <SelectField {...field('agencyId')} required choices={agencies} defaultValue={agency} />
      <SelectField
        {...field('algorithm')}
        hint={create.algorithmHint}
        required
        choices={SEAL_ALGORITHMS.map((value) => ({ value, label: algorithms[value] }))}
        defaultValue={typed(state, 'algorithm', SEAL_ALGORITHMS[0])}
      />
      <TextField
        {...field('years')}
        required
        inputMode="numeric"
        className="max-w-48"
        defaultValue={typed(state, 'years', '3')}
      />
      <TextField {...field('reason')} required autoComplete="off" defaultValue={typed(state, 'reason')} />
      <div>
        <SubmitButton>{create.rotate}</SubmitButton>
      </div>
    </form>
  )
}

export function BringForm({ agencies }: SealFormProps) {
  const [state, send] = useActionState(bring, IDLE)
  const { create, errors, field, agency } = useSealForm('bring', state, agencies)
  const file = { ...field('file'), hint: create.fileHint, required: true }
  return (
    <form action={send} className="flex flex-col gap-4">
      <ErrorSummary errors={errors} />
      {state.status === 'refused' && <RefusedSeal refusal={state.refusal} />}
      <SelectField {...field('agencyId')} required choices={agencies} defaultValue={agency} />
      <Field {...file}>
        <input
          {...wiringOf(file)}
          type="file"
          accept=".p12,.pfx,.pem,.crt"
          className="w-full text-sm file:mr-3 file:min-h-8 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-ink"
        />
      </Field>
      <TextField
        {...field('password')}
        hint={create.passwordHint}
        type="password"
        autoComplete="off"
        defaultValue=""
      />
      <TextField {...field('reason')} required autoComplete="off" defaultValue={typed(state, 'reason')} />
      <div>
        <SubmitButton variant="plain">{create.import}</SubmitButton>
      </div>
    </form>
  )
}
