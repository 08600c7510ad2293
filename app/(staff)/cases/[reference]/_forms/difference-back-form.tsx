'use client'

import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { DateField, TextareaField } from '@/components/ui/text-field'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { BANK_RETURN_REASONS } from '@/lib/domain/transfer/closed-lists'
import type { DifferenceOut } from '@/lib/queries/case-money'
import { reportDifferenceReturned } from '../report-difference-returned/actions'
import { SmallForm } from './small-form'

type Props = {
  readonly reference: string
  readonly version: number
  readonly difference: DifferenceOut
  readonly today: LocalDate
}

/** 登记差额退汇: the difference that was paid came back from the bank. */
export function DifferenceBackForm({ reference, version, difference, today }: Props) {
  const { casePage, lifecycle, fields, books } = useWords()
  const says = casePage.money.differenceBack
  const hidden = { reference, version, order: difference.order }
  return (
    <SmallForm id="difference-back" action={reportDifferenceReturned} hidden={hidden} submit={says.submit}>
      {(wire) => (
        <>
          <SelectField
            {...wire('reason', fields.labels.reason)}
            required
            choices={BANK_RETURN_REASONS.map((value) => ({
              value,
              label: `${lifecycle.bankReturnReasons[value].name} · ${lifecycle.bankReturnReasons[value].hint}`,
            }))}
          />
          <DateField {...wire('returnedOn', fields.labels.returnedOn)} max={today} required />
          {difference.onBehalf && (
            <TextareaField {...wire('evidence', books.inquiry.noteOnBehalf)} rows={2} required />
          )}
        </>
      )}
    </SmallForm>
  )
}
