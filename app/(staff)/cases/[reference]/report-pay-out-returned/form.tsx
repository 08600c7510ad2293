'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { BankReturnFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { reportPayOutReturned } from './actions'

export function ReportPayOutReturnedForm(props: StepFormProps) {
  const { view, placement, compact } = props
  return (
    <StepFrame {...props} action={reportPayOutReturned} dayField="returnedOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          <BankReturnFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
