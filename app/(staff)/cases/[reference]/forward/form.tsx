'use client'

import { useWords } from '@/components/layout/use-words'
import { CheckboxField, SelectField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/text-field'
import { typed, type FormState } from '@/lib/web/form-state'
import { SmallForm } from '../_forms/small-form'
import { forward } from './actions'

type ForwardFormProps = {
  readonly reference: string
  readonly version: number
  readonly areas: readonly { readonly value: string; readonly label: string; readonly group: string }[]
}

export function ForwardForm({ reference, version, areas }: ForwardFormProps) {
  const { forward: says } = useWords().people
  const groups = [...new Set(areas.map(({ group }) => group))].map((group) => ({
    group,
    choices: areas.filter((area) => area.group === group),
  }))
  return (
    <SmallForm
      id="forward"
      action={forward}
      hidden={{ reference, version }}
      submit={says.submit}
      variant="primary"
    >
      {(wire, state) => (
        <>
          <SelectField {...wire('originArea', says.area)} required choices={groups} className="max-w-sm" />
          <TextareaField {...wire('note', says.note)} hint={says.noteHint} rows={2} required />
          {isUnmet(state) && (
            <CheckboxField
              {...wire('despite', says.despite)}
              hint={says.despiteHint}
              defaultValue={undefined}
              value={typed(state, 'originArea')}
            />
          )}
        </>
      )}
    </SmallForm>
  )
}

/** The rules not met for the new origin were just shown: only then may it be sent on all the same. */
function isUnmet(state: FormState): boolean {
  return state.status === 'refused' && state.refusal.detail === 'forward-unmet'
}
