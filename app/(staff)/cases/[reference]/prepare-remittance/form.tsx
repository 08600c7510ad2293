'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { StepFrame, type StepFormProps } from '../step-frame'
import { prepareRemittance } from './actions'

export function PrepareRemittanceForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={prepareRemittance}>
      {() => placement === 'page' && !compact && <PaymentFacts facts={view.prefill} needsPayee />}
    </StepFrame>
  )
}
