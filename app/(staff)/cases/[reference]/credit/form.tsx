'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { StepFrame, type StepFormProps } from '../step-frame'
import { credit } from './actions'

export function CreditForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={credit}>
      {() => placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
    </StepFrame>
  )
}
