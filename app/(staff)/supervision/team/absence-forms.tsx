'use client'

import { SmallForm } from '@/app/(staff)/cases/[reference]/_forms/small-form'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { DateField } from '@/components/ui/text-field'
import { ABSENCE_REASONS } from '@/lib/domain/allocation/absence'
import { end, enter } from './actions'

type AbsenceFormProps = {
  readonly staffId: string
  readonly today: string
  readonly colleagues: readonly { readonly value: string; readonly label: string }[]
}

export function AbsenceForm({ staffId, today, colleagues }: AbsenceFormProps) {
  const { absence } = useWords().team.board
  return (
    <SmallForm id="absence" action={enter} hidden={{ staffId }} submit={absence.button}>
      {(wire, state) => (
        <>
          {state.status === 'done' && <Notice tone="done" announce title={absence.entered} />}
          <div className="grid gap-3 sm:grid-cols-2">
            <DateField {...wire('fromDay', absence.from)} min={today} required />
            <DateField {...wire('toDay', absence.to)} hint={absence.toHint} min={today} required />
            <SelectField
              {...wire('substituteId', absence.substitute)}
              blank={absence.nobody}
              choices={colleagues}
            />
            <SelectField
              {...wire('reason', absence.reason)}
              required
              choices={ABSENCE_REASONS.map((value) => ({ value, label: absence.reasons[value] }))}
            />
          </div>
        </>
      )}
    </SmallForm>
  )
}

export function EndAbsenceForm({ absenceId, label }: { readonly absenceId: string; readonly label: string }) {
  return <SmallForm id={`end-${absenceId}`} action={end} hidden={{ absenceId }} submit={label} />
}
