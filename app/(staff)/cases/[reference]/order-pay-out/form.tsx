'use client'

import { useWords } from '@/components/layout/words-provider'
import { PaymentFacts } from '@/components/transfer/payment-facts'
import { TextField } from '@/components/ui/text-field'
import { StepFrame, type StepFormProps } from '../step-frame'
import { orderPayOut } from './actions'

export function OrderPayOutForm(props: StepFormProps) {
  const words = useWords().stepPages.money
  const { prefill } = props.view
  return (
    <StepFrame {...props} action={orderPayOut}>
      {({ field }) => (
        <>
          {props.placement === 'page' && <PaymentFacts facts={prefill} />}
          <fieldset className="grid w-full max-w-2xl gap-3 sm:grid-cols-2">
            <legend className="mb-1 font-medium">{words.ownAccount}</legend>
            <TextField {...field('account.accountName', prefill.personName)} title={words.ownName} readOnly />
            <TextField {...field('account.bankName')} required autoComplete="off" />
            <TextField
              {...field('account.accountNumber')}
              required
              inputMode="numeric"
              autoComplete="off"
              className="sm:col-span-2"
            />
          </fieldset>
          <TextField
            {...field('application')}
            hint={words.applicationHint}
            required
            className="w-full max-w-2xl"
          />
        </>
      )}
    </StepFrame>
  )
}
