'use client'

import { TableSummary } from '@/components/transfer/table-summary'
import { DateField } from '@/components/ui/text-field'
import { StepFrame, type StepFormProps } from '../step-frame'
import { receiveTable } from './actions'

export function ReceiveTableForm(props: StepFormProps) {
  const { prefill, today } = props.view
  return (
    <StepFrame {...props} action={receiveTable} dayField="receivedOn">
      {({ field }) => (
        <>
          {props.placement === 'page' && prefill.table && <TableSummary table={prefill.table} />}
          <DateField {...field('receivedOn', today)} max={today} required />
        </>
      )}
    </StepFrame>
  )
}
