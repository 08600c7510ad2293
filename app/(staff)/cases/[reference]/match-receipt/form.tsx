'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { StepFrame, type StepFormProps } from '../step-frame'
import { matchReceipt } from './actions'

export function MatchReceiptForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={matchReceipt}>
      {() => placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
    </StepFrame>
  )
}
