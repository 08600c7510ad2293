'use client'

import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { CheckboxField } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { confirmLabels, peopleSentences } from '../entry-words'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { submit } from './actions'

export function SubmitForm({ forOthers }: { readonly forOthers: boolean }) {
  const locale = useLocale()
  const says = useIn(applyZh, applyEn).confirm
  const { state, pending, offline, form } = useSending(submit)
  const problems = useProblems(state, locale, confirmLabels(locale), peopleSentences(locale))
  const boxes = [
    ['truth', says.truth],
    ['consent', forOthers ? says.consentFor : says.consent],
  ] as const
  return (
    <form {...form} className="grid gap-3" noValidate>
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      {boxes.map(([name, label]) => (
        <CheckboxField
          key={name}
          name={name}
          label={label}
          value="true"
          required
          defaultChecked={typed(state, name) === 'true'}
          error={problems.at(name)}
        />
      ))}
      <Offline when={offline} />
      <SendButton pending={pending}>{says.submit}</SendButton>
      <p className="text-sm text-ink-3">{says.once}</p>
    </form>
  )
}
