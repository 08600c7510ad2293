'use client'

import { useWords } from '@/components/layout/words-provider'
import { SelectField } from '@/components/ui/choice-field'
import { DateField, TextareaField, TextField } from '@/components/ui/text-field'
import { BANK_RETURN_REASONS } from '@/lib/domain/transfer/closed-lists'
import type { Entries } from './step-frame'

type FieldsProps = { readonly entries: Entries }

/** Short entries side by side, with their controls on one line. */
export const ROW = 'flex flex-wrap items-start gap-x-3 gap-y-2'

/** Why work goes back or is undone; kept in the history. */
export function NoteField({ entries, required = true }: FieldsProps & { readonly required?: boolean }) {
  return (
    <TextareaField {...entries.field('note')} rows={2} required={required} className="w-full max-w-2xl" />
  )
}

/** What the bank's paper says: its reference, and the day it paid, today unless said otherwise. */
export function BankPaperFields({ entries }: FieldsProps) {
  const { today } = entries.view
  return (
    <div className={ROW}>
      <TextField {...entries.field('bankReference')} required autoComplete="off" className="w-56" />
      <DateField {...entries.field('paidOn', today)} max={today} required />
    </div>
  )
}

/** Why and when the bank sent a payment back. */
export function BankReturnFields({ entries }: FieldsProps) {
  const { bankReturnReasons } = useWords().lifecycle
  const { today } = entries.view
  return (
    <div className={ROW}>
      <SelectField
        {...entries.field('reason')}
        required
        className="min-w-64"
        choices={BANK_RETURN_REASONS.map((value) => ({
          value,
          label: `${bankReturnReasons[value].name} · ${bankReturnReasons[value].hint}`,
        }))}
      />
      <DateField {...entries.field('returnedOn', today)} max={today} required />
    </div>
  )
}

/** The post's number of a letter, where it gives one. */
export function TrackingField({ entries }: FieldsProps) {
  return <TextField {...entries.field('trackingNo')} autoComplete="off" className="w-56" />
}
