'use client'

import { useState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { PaymentFacts } from '@/components/transfer/payment-facts'
import { RadioGroup } from '@/components/ui/choice-field'
import { FieldError } from '@/components/ui/field'
import { DateField, TextField } from '@/components/ui/text-field'
import { PAYEE_KINDS, PROOFS_OF, type PayeeKind } from '@/lib/domain/persons/pay-out'
import { longDate } from '@/lib/i18n/format/dates'
import { ticked } from '@/lib/web/form-state'
import { StepFrame, type Entries, type StepFormProps } from '../step-frame'
import { orderPayOut } from './actions'

export function OrderPayOutForm(props: StepFormProps) {
  const { stepPages, people } = useWords()
  const locale = useLocale()
  const words = stepPages.money
  const { prefill } = props.view
  const [kind, setKind] = useState<PayeeKind>('self')
  const isHeir = kind === 'heir'
  // What the person asked for online is for the person's own account alone.
  const asked = kind === 'self' ? prefill.payOutAsked : undefined
  return (
    <StepFrame {...props} action={orderPayOut}>
      {(entries) => (
        <>
          {props.placement === 'page' && <PaymentFacts facts={prefill} />}
          <RadioGroup
            {...entries.field('payeeKind', kind)}
            label={people.payOut.payeeKind}
            onValueChange={(value) => setKind(PAYEE_KINDS.find((one) => one === value) ?? 'self')}
            choices={PAYEE_KINDS.map((value) => ({
              value,
              label: people.payOut.payees[value].name,
              hint: people.payOut.payees[value].hint,
            }))}
          />
          <Proofs entries={entries} kind={kind} />
          {isHeir && (
            <>
              <DateField
                {...entries.field('diedOn')}
                hint={people.payOut.diedOnHint}
                max={props.view.today}
                required
              />
              <p className="w-full max-w-2xl text-sm text-ink-2">{people.payOut.afterHeir}</p>
            </>
          )}
          <fieldset className="grid w-full max-w-2xl gap-3 sm:grid-cols-2">
            <legend className="mb-1 font-medium">
              {isHeir
                ? people.payOut.heirAccount
                : kind === 'emigrant'
                  ? people.payOut.emigrantAccount
                  : words.ownAccount}
            </legend>
            {isHeir ? (
              <TextField
                {...entries.field('account.accountName')}
                key="heir"
                label={people.payOut.heirName}
                required
                autoComplete="off"
              />
            ) : (
              <TextField
                {...entries.field('account.accountName', prefill.personName)}
                key="own"
                title={words.ownName}
                readOnly
              />
            )}
            <TextField
              {...entries.field('account.bankName', asked?.bankName)}
              key={`bank-${asked ? 'asked' : kind}`}
              required
              autoComplete="off"
            />
            <TextField
              {...entries.field('account.accountNumber', asked?.accountNumber)}
              key={`account-${asked ? 'asked' : kind}`}
              required
              inputMode="numeric"
              autoComplete="off"
              className="sm:col-span-2"
            />
          </fieldset>
          <TextField
            {...entries.field(
              'application',
              asked && people.payOut.askedOnline(longDate(asked.askedOn, locale)),
            )}
            key={`application-${asked ? 'asked' : kind}`}
            hint={words.applicationHint}
            required
            className="w-full max-w-2xl"
          />
        </>
      )}
    </StepFrame>
  )
}

/** What has to be looked at before somebody other than the living person here is paid. */
function Proofs({ entries, kind }: { readonly entries: Entries; readonly kind: PayeeKind }) {
  const { payOut } = useWords().people
  const { id, error } = entries.field('proofs')
  const seen = ticked(entries.state, 'proofs')
  if (PROOFS_OF[kind].length === 0) return null
  return (
    <fieldset id={id} tabIndex={-1} className="flex w-full max-w-2xl flex-col gap-1">
      <legend className="font-medium">{payOut.proofs}</legend>
      <p className="text-sm text-ink-3">{payOut.proofsHint}</p>
      {PROOFS_OF[kind].map((proof) => (
        <label key={proof} className="flex min-h-7 items-start gap-2 py-0.5">
          <input
            type="checkbox"
            name="proofs[]"
            value={proof}
            defaultChecked={seen.includes(proof)}
            className="mt-[0.2em]"
          />
          <span>{payOut.proofNames[proof]}</span>
        </label>
      ))}
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </fieldset>
  )
}
