'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { StepFrame, type StepFormProps } from '../step-frame'
import { advance } from './actions'

export function AdvanceForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={advance}>
      {() => placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
    </StepFrame>
  )
}
