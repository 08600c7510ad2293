'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { StepFrame, type StepFormProps } from '../step-frame'
import { approveRemittance } from './actions'

export function ApproveRemittanceForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={approveRemittance}>
      {() => placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
    </StepFrame>
  )
}
