'use client'

import { useActionState, useMemo } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { DateField, TextareaField, TextField } from '@/components/ui/text-field'
import { refusalText } from '@/lib/i18n/format/refusals'
import { IDLE, typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { correctIdentity } from './actions'

type CorrectIdentityFormProps = {
  readonly reference: string
  readonly version: number
  readonly name: string
  readonly idType: string
  readonly idMasked: string
  readonly today: string
}

const TYPES = ['residentId', 'residencePermit', 'foreignPermanentResident', 'passport'] as const
const NO_SENTENCES = {}

/** What is right from now on; what is left empty stays as it is. */
export function CorrectIdentityForm(props: CorrectIdentityFormProps) {
  const { reference, version, name, idType, idMasked, today } = props
  const [state, send] = useActionState(correctIdentity, IDLE)
  const locale = useLocale()
  const { people, casePage } = useWords()
  const says = people.correctForm
  const labels = useMemo(
    () => ({ name: says.name, idType: says.idType, idNumber: says.idNumber, since: says.since }),
    [says],
  )
  const problems = useProblems(state, locale, labels, NO_SENTENCES)
  const refused = state.status === 'refused' ? refusalText(state.refusal, locale) : null
  const field = (entry: string, start = '') => ({
    name: entry,
    id: entry,
    error: problems.at(entry),
    defaultValue: typed(state, entry, start),
  })
  return (
    <form
      action={send}
      noValidate
      onReset={(event) => event.preventDefault()}
      className="flex max-w-2xl flex-col gap-4"
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      {problems.summary.length > 0 && <ErrorSummary errors={problems.summary} />}
      {refused && (
        <Notice tone="warn" announce title={refused.says}>
          {refused.cure}
        </Notice>
      )}
      <TextField {...field('name', name)} label={says.name} autoComplete="off" />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          {...field('idType', idType)}
          label={says.idType}
          blank={false}
          choices={TYPES.map((value) => ({ value, label: casePage.documents.idTypes[value] }))}
        />
        <TextField
          {...field('idNumber')}
          label={says.idNumber}
          hint={says.idNumberHint(idMasked)}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
        />
      </div>
      <DateField {...field('since')} label={says.since} hint={says.sinceHint} max={today} />
      <TextareaField
        {...field('evidence')}
        label={people.identity.evidence}
        hint={says.evidenceHint}
        rows={2}
        required
      />
      <div>
        <SubmitButton variant="primary" size="big">
          {says.submit}
        </SubmitButton>
      </div>
    </form>
  )
}
