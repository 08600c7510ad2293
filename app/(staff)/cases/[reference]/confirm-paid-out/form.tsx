'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { BankPaperFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { confirmPaidOut } from './actions'

export function ConfirmPaidOutForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={confirmPaidOut} dayField="paidOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          <BankPaperFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
