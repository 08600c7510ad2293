'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { BankPaperFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { payDifference } from './actions'

export function PayDifferenceForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={payDifference} dayField="paidOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} needsPayee />}
          <BankPaperFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
