'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { BankPaperFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { confirmRemitted } from './actions'

export function ConfirmRemittedForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={confirmRemitted} dayField="paidOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          <BankPaperFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
