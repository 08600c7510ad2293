'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { BankPaperFields, PayeeFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { returnExcess } from './actions'

export function ReturnExcessForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={returnExcess} dayField="paidOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          {view.prefill.asksPayee && <PayeeFields entries={entries} block="payee" />}
          <BankPaperFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
