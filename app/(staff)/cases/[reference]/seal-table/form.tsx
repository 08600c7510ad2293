'use client'

import { DisputedItems } from '@/components/transfer/disputed-items'
import { TableLines } from '@/components/transfer/table-lines'
import { TableSummary } from '@/components/transfer/table-summary'
import { StepFrame, type StepFormProps } from '../step-frame'
import { sealTable } from './actions'

export function SealTableForm(props: StepFormProps) {
  const { table, disputed } = props.view.prefill
  return (
    <StepFrame {...props} action={sealTable}>
      {() =>
        props.placement === 'page' &&
        table && (
          <>
            {disputed && <DisputedItems items={disputed} />}
            <TableSummary table={table} />
            <TableLines lines={table.lines} balanceFen={table.balanceFen} />
          </>
        )
      }
    </StepFrame>
  )
}
