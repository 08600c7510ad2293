'use client'

import { useMemo, useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { RadioGroup, SelectField } from '@/components/ui/choice-field'
import { TextareaField, TextField } from '@/components/ui/text-field'
import { ticked } from '@/lib/web/form-state'
import { find, merge, split } from './actions'
import { RecordForm } from './record-form'

/** By exact number; a second one where a person has two. */
export function FindForm() {
  const { search } = useWords().people.records
  const labels = useMemo(() => ({ idNumber: search.number, otherNumber: search.other }), [search])
  const field = { autoComplete: 'off', spellCheck: false, maxLength: 40 } as const
  return (
    <RecordForm
      id="find"
      action={find}
      labels={labels}
      submit={search.button}
      className="flex flex-col gap-3"
    >
      {(wire) => (
        <div className="grid max-w-3xl gap-3 sm:grid-cols-2">
          <TextField {...wire('idNumber')} {...field} hint={search.hint} required />
          <TextField {...wire('otherNumber')} {...field} hint={search.otherHint} />
        </div>
      )}
    </RecordForm>
  )
}

type MergeFormProps = {
  /** Both records; the first of `keep` is preselected where only it may survive. */
  readonly records: readonly { readonly id: string; readonly label: string }[]
  readonly keep: readonly string[]
}

/** Which record survives, and on what evidence the two are one person. */
export function MergeForm({ records, keep }: MergeFormProps) {
  const { plan, merge: says } = useWords().people.records
  const labels = useMemo(() => ({ survivorId: plan.survivor, evidence: says.evidence }), [plan, says])
  const settled = keep.length === 1 ? (keep[0] ?? '') : ''
  const [survivor, setSurvivor] = useState(settled)
  const other = records.find(({ id }) => id !== survivor)?.id ?? ''
  return (
    <RecordForm
      id="merge"
      action={merge}
      hidden={{ otherId: other, ...(settled === '' ? {} : { survivorId: settled }) }}
      labels={labels}
      submit={says.submit}
      variant="primary"
    >
      {(wire) => (
        <>
          {settled === '' && (
            <RadioGroup
              {...wire('survivorId')}
              required
              onValueChange={setSurvivor}
              choices={records.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
          <TextareaField {...wire('evidence')} hint={says.evidenceHint} rows={2} required />
        </>
      )}
    </RecordForm>
  )
}

type SplitFormProps = {
  readonly personId: string
  readonly enrolments: readonly { readonly id: string; readonly label: string }[]
}

const TYPES = ['residentId', 'residencePermit', 'foreignPermanentResident', 'passport'] as const

/** Which enrolments are the other person's, and who that is. */
export function SplitForm({ personId, enrolments }: SplitFormProps) {
  const { people, casePage } = useWords()
  const { split: says } = people.records
  const labels = useMemo(
    () => ({
      enrolments: says.enrolments,
      name: says.name,
      idType: says.idType,
      idNumber: says.idNumber,
      evidence: says.evidence,
    }),
    [says],
  )
  const id = `split-${personId}`
  return (
    <RecordForm
      id={id}
      action={split}
      hidden={{ personId, ground: 'mixed' }}
      labels={labels}
      submit={says.submit}
    >
      {(wire, state) => {
        const chosen = ticked(state, 'enrolments')
        const { error } = wire('enrolments')
        return (
          <>
            <p className="text-ink-2">{says.lead}</p>
            <fieldset id={`${id}-enrolments`} tabIndex={-1} className="flex flex-col gap-1">
              <legend className="font-medium">{says.enrolments}</legend>
              {enrolments.map((enrolment) => (
                <label key={enrolment.id} className="flex min-h-7 items-start gap-2 py-0.5">
                  <input
                    type="checkbox"
                    name="enrolments[]"
                    value={enrolment.id}
                    defaultChecked={chosen.includes(enrolment.id)}
                    className="mt-[0.2em]"
                  />
                  <span>{enrolment.label}</span>
                </label>
              ))}
              {error !== undefined && <p className="text-sm text-late">{error}</p>}
            </fieldset>
            <TextField {...wire('name')} required autoComplete="off" />
            <div className="grid gap-3 sm:grid-cols-2">
              <SelectField
                {...wire('idType')}
                blank={false}
                choices={TYPES.map((value) => ({ value, label: casePage.documents.idTypes[value] }))}
              />
              <TextField {...wire('idNumber')} hint={says.idNumberHint} autoComplete="off" maxLength={40} />
            </div>
            <TextareaField {...wire('evidence')} hint={says.evidenceHint} rows={2} required />
          </>
        )
      }}
    </RecordForm>
  )
}
