'use client'

import { PaymentFacts } from '@/components/transfer/payment-facts'
import { DateField, MoneyField, TextField } from '@/components/ui/text-field'
import { ROW } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { recordReceipt } from './actions'

export function RecordReceiptForm(props: StepFormProps) {
  const { view, placement, compact } = props
  const { today } = view
  return (
    <StepFrame {...props} action={recordReceipt} dayField="receivedOn">
      {({ field }) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          <div className={ROW}>
            <MoneyField {...field('amountFen')} required className="w-44" />
            <TextField {...field('bankReference')} required autoComplete="off" className="w-56" />
            <DateField {...field('receivedOn', today)} max={today} required />
          </div>
        </>
      )}
    </StepFrame>
  )
}
