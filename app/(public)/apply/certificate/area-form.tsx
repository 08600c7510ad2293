'use client'

import { useLocale, useWords } from '@/components/layout/words-provider'
import { SelectField, type Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { wordsFor } from '@/lib/i18n/words'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { askCertificate } from '../_own/actions'
import { perLocale, routeSentences } from '../entry-words'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'

const labels = perLocale((locale) => ({ area: wordsFor(locale).ownProof.certificate.area }))

/** Which place certifies. */
export function AreaForm({ areas }: { readonly areas: readonly Choice[] }) {
  const locale = useLocale()
  const says = useWords().ownProof.certificate
  const { state, pending, offline, form } = useSending(askCertificate)
  const problems = useProblems(state, locale, labels(locale), routeSentences(locale))
  return (
    <form {...form} className="grid gap-4" noValidate>
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <SelectField
        name="area"
        label={says.area}
        hint={says.areaHint}
        required
        choices={areas}
        defaultValue={typed(state, 'area')}
        error={problems.at('area')}
      />
      <Offline when={offline} />
      <SendButton pending={pending}>{says.submit}</SendButton>
    </form>
  )
}
