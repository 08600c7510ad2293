'use client'

import { useIn, useLocale } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { applyEmployeesEn, applyEmployeesZh } from '@/lib/i18n/messages/apply-employees'
import { RadioGroup, SelectField, type ChoiceGroup } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { SCHEMES } from '@/lib/domain/transfer/states'
import type { EmployeeList } from '@/lib/schemas/employees'
import { typed } from '@/lib/web/form-state'
import { useProblems } from '@/lib/web/use-problems'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { saveEmployer } from './actions'
import { employerLabels, employerSentences } from './employer-words'

type EmployerFormProps = {
  readonly areas: readonly ChoiceGroup[]
  readonly kept?: EmployeeList | undefined
}

/** Who applies, who is asked about it, and where the employees are insured now. */
export function EmployerForm({ areas, kept }: EmployerFormProps) {
  const locale = useLocale()
  const apply = useIn(applyZh, applyEn)
  const says = useIn(applyEmployeesZh, applyEmployeesEn)
  const { state, pending, offline, form } = useSending(saveEmployer)
  const problems = useProblems(state, locale, employerLabels(locale), employerSentences(locale))
  const entry = (name: string, start: string | undefined) => ({
    name,
    required: true,
    defaultValue: typed(state, name, start),
    error: problems.at(name),
  })
  return (
    <form {...form} className="grid gap-4" noValidate>
      <ErrorSummary errors={problems.summary} />
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <TextField
        {...entry('employer.name', kept?.employer.name)}
        label={says.employerName}
        autoComplete="organization"
      />
      <TextField
        {...entry('employer.creditCode', kept?.employer.creditCode)}
        label={says.creditCode}
        hint={says.creditCodeHint}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={24}
      />
      <TextField
        {...entry('contact.name', kept?.contact.name)}
        label={says.contactName}
        autoComplete="name"
        spellCheck={false}
      />
      <TextField
        {...entry('contact.phone', kept?.contact.phone)}
        type="tel"
        label={says.contactPhone}
        hint={says.contactPhoneHint}
        inputMode="tel"
        autoComplete="tel-national"
      />
      <SelectField
        {...entry('destinationArea', kept?.destinationArea)}
        label={says.destination}
        hint={says.destinationHint}
        choices={areas}
      />
      <RadioGroup
        name="toScheme"
        label={says.toScheme}
        required
        choices={SCHEMES.map((scheme) => ({
          value: scheme,
          label: apply.route.schemes[scheme].name,
          hint: apply.route.schemes[scheme].text,
        }))}
        defaultValue={typed(state, 'toScheme', kept?.toScheme ?? 'employee')}
        error={problems.at('toScheme')}
      />
      <Offline when={offline} />
      <SendButton pending={pending}>{says.next}</SendButton>
    </form>
  )
}
