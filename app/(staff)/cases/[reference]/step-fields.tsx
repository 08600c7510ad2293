'use client'

import { useWords } from '@/components/layout/use-words'
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

/** An agency's account as its own paper names it. */
export function PayeeFields({ entries, block }: FieldsProps & { readonly block: 'payee' | 'letter' }) {
  const { hints } = useWords().intake
  const entry = (name: string) => ({
    ...entries.field(`${block}.${name}`),
    required: true,
    autoComplete: 'off',
  })
  return (
    <div className="w-full max-w-2xl">
      {block === 'letter' && <p className="mb-1 text-sm text-ink-3">{hints.payee}</p>}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField {...entry('accountName')} maxLength={100} />
        <TextField {...entry('accountNumber')} inputMode="numeric" maxLength={32} />
        <TextField {...entry('bankName')} maxLength={100} />
        <TextField {...entry('bankBranch')} maxLength={100} />
      </div>
    </div>
  )
}

/** A corrected letter that came by post from an area without a login. */
export function ArrivedLetterFields({ entries }: FieldsProps) {
  const { today } = entries.view
  return (
    <>
      <div className={ROW}>
        <TextField {...entries.field('letter.number')} required autoComplete="off" maxLength={60} />
        <DateField {...entries.field('letter.issuedOn')} max={today} required />
        <DateField {...entries.field('letter.arrivedOn', today)} max={today} required />
      </div>
      <PayeeFields entries={entries} block="letter" />
    </>
  )
}

/** The post's number of a letter, where it gives one. */
export function TrackingField({ entries }: FieldsProps) {
  return <TextField {...entries.field('trackingNo')} autoComplete="off" className="w-56" />
}
