'use client'

import Link from 'next/link'
import { useMemo } from 'react'
import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import type { ApplyingAs, DraftApplicant, DraftPerson } from '@/lib/domain/site/application-draft'
import { peopleLabels, peopleSentences } from '../entry-words'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { savePeople } from './actions'
import { NumberFields, OwnNumberField } from './number-fields'

type PersonFormProps = {
  readonly as: ApplyingAs
  readonly person?: DraftPerson
  readonly applicant?: DraftApplicant
  /** The code was typed already; it stays good where nothing it rests on is changed. */
  readonly proven: boolean
  /** What a provider of identities is known by, where one may be used. */
  readonly provider: string | null
  readonly today: LocalDate
}

export function PersonForm({ as, person, applicant, proven, provider, today }: PersonFormProps) {
  const locale = useLocale()
  const apply = useIn(applyZh, applyEn)
  const says = apply.person
  const { state, pending, offline, form } = useSending(savePeople)
  const labels = peopleLabels(locale, as)
  const problems = useProblems(state, locale, labels, peopleSentences(locale))
  const summary = useMemo(() => inOrderOf(Object.keys(labels), problems.summary), [labels, problems.summary])
  const isSelf = as === 'self'
  const phone = (
    <TextField
      name="phone"
      type="tel"
      label={isSelf ? says.phone : says.ownPhone}
      hint={says.phoneHint}
      required
      inputMode="tel"
      autoComplete="tel-national"
      defaultValue={typed(state, 'phone', (isSelf ? person?.phone : applicant?.phone) ?? '')}
      error={problems.at('phone')}
    />
  )
  return (
    <form {...form} className="grid gap-4" noValidate>
      <ErrorSummary errors={summary} />
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <input type="hidden" name="as" value={as} />
      {!isSelf && <h2 className="text-lg">{says.insured}</h2>}
      <TextField
        name="person.name"
        label={says.name}
        hint={says.nameHint}
        required
        autoComplete={isSelf ? 'name' : 'off'}
        spellCheck={false}
        defaultValue={typed(state, 'person.name', person?.name)}
        error={problems.at('person.name')}
      />
      <NumberFields
        idType={typed(state, 'person.idType', person?.idType ?? 'residentId')}
        idNumber={typed(state, 'person.idNumber', person?.idNumber)}
        typeError={problems.at('person.idType')}
        error={problems.at('person.idNumber')}
        today={isSelf ? today : null}
      />
      {!isSelf && (
        <>
          <TextField
            name="person.phone"
            type="tel"
            label={says.phoneOther}
            hint={says.phoneOtherHint}
            inputMode="tel"
            autoComplete="off"
            defaultValue={typed(state, 'person.phone', person?.phone)}
            error={problems.at('person.phone')}
          />
          <h2 className="mt-2 border-t border-line pt-4 text-lg">{says.applicant}</h2>
          <TextField
            name="applicant.name"
            label={says.ownName}
            required
            autoComplete="name"
            spellCheck={false}
            defaultValue={typed(state, 'applicant.name', applicant?.name)}
            error={problems.at('applicant.name')}
          />
          <OwnNumberField
            idNumber={typed(state, 'applicant.idNumber', applicant?.idNumber)}
            error={problems.at('applicant.idNumber')}
          />
          <TextField
            name="applicant.relation"
            label={says.relation}
            hint={says.relationHint[as]}
            required
            autoComplete="off"
            defaultValue={typed(state, 'applicant.relation', applicant?.relation)}
            error={problems.at('applicant.relation')}
          />
        </>
      )}
      {phone}
      <Offline when={offline} />
      <SendButton pending={pending} name="how" value="code">
        {proven ? says.nextProven : says.next}
      </SendButton>
      {provider !== null && !proven && (
        <SendButton pending={pending} variant="plain" name="how" value="provider">
          {says.provider(provider)}
        </SendButton>
      )}
      {isSelf && (
        <p className="text-sm text-ink-3">
          <Link
            prefetch={false}
            href="/apply"
            className="inline-flex min-h-7 items-center underline underline-offset-4"
          >
            {apply.as.guardian.name} · {apply.as.delegate.name}
          </Link>
        </p>
      )}
    </form>
  )
}

/** From top to bottom of the page, whatever order the faults were found in. */
function inOrderOf<T extends { readonly field: string }>(names: readonly string[], found: readonly T[]): T[] {
  return found.toSorted((one, other) => names.indexOf(one.field) - names.indexOf(other.field))
}
