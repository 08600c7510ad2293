'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { RadioGroup } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { areaWords } from '@/lib/i18n/area-words'
import { typed, type FormState } from '@/lib/web/form-state'
import type { Problems } from '@/lib/web/use-problems'

type AgencyFieldsProps = {
  readonly subject: { readonly kind: 'connection'; readonly present: string } | { readonly kind: 'payee' }
  readonly state: FormState
  readonly problems: Problems
}

/** How an agency is reached, or where money for it goes. */
export function AgencyFields({ subject, state, problems }: AgencyFieldsProps) {
  const { propose } = areaWords(useLocale())
  const { fields, lifecycle } = useWords()
  if (subject.kind === 'connection')
    return (
      <RadioGroup
        name="connection"
        label={propose.connection}
        required
        choices={(['connected', 'none'] as const).map((value) => ({
          value,
          label: lifecycle.connections[value].name,
          hint: lifecycle.connections[value].hint,
        }))}
        defaultValue={typed(state, 'connection', subject.present === 'connected' ? 'none' : 'connected')}
        error={problems.at('connection')}
      />
    )
  const field = (name: 'accountName' | 'bankName' | 'bankBranch') => ({
    name: `payee.${name}`,
    label: fields.labels[name],
    required: true,
    autoComplete: 'off',
    defaultValue: typed(state, `payee.${name}`),
    error: problems.at(`payee.${name}`),
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField {...field('accountName')} />
      <TextField {...field('bankName')} />
      <TextField {...field('bankBranch')} />
      <TextField
        name="payee.accountNumber"
        label={fields.labels.accountNumber}
        required
        inputMode="numeric"
        autoComplete="off"
        error={problems.at('payee.accountNumber')}
      />
      <TextField
        name="payee.unionBankNo"
        label={propose.unionBankNo}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={typed(state, 'payee.unionBankNo')}
        error={problems.at('payee.unionBankNo')}
      />
    </div>
  )
}
