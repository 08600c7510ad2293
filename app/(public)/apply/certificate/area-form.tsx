'use client'

import { useIn, useLocale } from '@/components/layout/locale-provider'
import { ownProofEn, ownProofZh } from '@/lib/i18n/messages/own-proof'
import { SelectField, type Choice } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { inLocale } from '@/lib/i18n/wording'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { askCertificate } from '../_own/actions'
import { perLocale, routeSentences } from '../entry-words'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'

const labels = perLocale((locale) => ({ area: inLocale(locale, ownProofZh, ownProofEn).certificate.area }))

/** Which place certifies. */
export function AreaForm({ areas }: { readonly areas: readonly Choice[] }) {
  const locale = useLocale()
  const says = useIn(ownProofZh, ownProofEn).certificate
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
