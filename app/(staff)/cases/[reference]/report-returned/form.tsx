'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { BankReturnFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { reportReturned } from './actions'

export function ReportReturnedForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={reportReturned} dayField="returnedOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          <BankReturnFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
