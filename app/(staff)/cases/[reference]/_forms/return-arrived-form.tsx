'use client'

import { useWords } from '@/components/layout/use-words'
import { DateField, TextField } from '@/components/ui/text-field'
import type { LocalDate } from '@/lib/domain/calendar/local-date'
import { recordReturnArrival } from '../record-return-arrival/actions'
import { SmallForm } from './small-form'

type Props = {
  readonly reference: string
  readonly version: number
  readonly order: string
  readonly today: LocalDate
}

/** 登记退回款到账, where the agency imports no statements. */
export function ReturnArrivedForm({ reference, version, order, today }: Props) {
  const { casePage, fields } = useWords()
  const says = casePage.money.returnArrived
  return (
    <SmallForm
      id={`arrived-${order}`}
      action={recordReturnArrival}
      hidden={{ reference, version, order }}
      submit={says.submit}
    >
      {(wire) => (
        <>
          <TextField
            {...wire('bankReference', fields.labels.bankReference)}
            required
            autoComplete="off"
            maxLength={60}
          />
          <DateField {...wire('receivedOn', fields.labels.receivedOn)} max={today} required />
        </>
      )}
    </SmallForm>
  )
}
