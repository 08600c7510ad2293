'use client'

import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { ownProofEn, ownProofZh } from '@/lib/i18n/messages/own-proof'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import type { OwnErrand } from '@/lib/web/apply/own-session'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { peopleLabels, peopleSentences } from '../entry-words'
import { NumberFields } from '../person/number-fields'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { savePerson } from './actions'

/** Name, document and phone, as on record. */
export function OwnPersonForm({ errand }: { readonly errand: OwnErrand }) {
  const locale = useLocale()
  const apply = useIn(applyZh, applyEn)
  const ownProof = useIn(ownProofZh, ownProofEn)
  const says = apply.person
  const { state, pending, offline, form } = useSending(savePerson)
  const problems = useProblems(state, locale, peopleLabels(locale, 'self'), peopleSentences(locale))
  return (
    <form {...form} className="grid gap-4" noValidate>
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <input type="hidden" name="errand" value={errand} />
      <TextField
        name="person.name"
        label={says.name}
        hint={says.nameHint}
        required
        autoComplete="name"
        spellCheck={false}
        defaultValue={typed(state, 'person.name')}
        error={problems.at('person.name')}
      />
      <NumberFields
        idType={typed(state, 'person.idType', 'residentId')}
        idNumber={typed(state, 'person.idNumber')}
        typeError={problems.at('person.idType')}
        error={problems.at('person.idNumber')}
        today={null}
      />
      <TextField
        name="phone"
        type="tel"
        label={says.phone}
        required
        inputMode="tel"
        autoComplete="tel-national"
        defaultValue={typed(state, 'phone')}
        error={problems.at('phone')}
      />
      <Offline when={offline} />
      <SendButton pending={pending}>{ownProof.next}</SendButton>
    </form>
  )
}
