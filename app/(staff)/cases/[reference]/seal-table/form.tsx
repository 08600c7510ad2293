'use client'

import { useWords } from '@/components/layout/use-words'
import { DisputedItems } from '@/components/transfer/disputed-items'
import { TableLines } from '@/components/transfer/table-lines'
import { TableSummary } from '@/components/transfer/table-summary'
import { TextField } from '@/components/ui/text-field'
import { StepFrame, type StepFormProps } from '../step-frame'
import { sealTable } from './actions'

export function SealTableForm(props: StepFormProps) {
  const { tables } = useWords().stepPages
  const { table, disputed } = props.view.prefill
  return (
    <StepFrame {...props} action={sealTable}>
      {(entries) => (
        <>
          {props.placement === 'page' && table && (
            <>
              {disputed && <DisputedItems items={disputed} />}
              <TableSummary table={table} />
              <TableLines lines={table.lines} balanceFen={table.balanceFen} />
            </>
          )}
          {props.view.onBehalfOf !== null && (
            <TextField
              {...entries.field('tableNumber')}
              hint={tables.numberHint}
              autoComplete="off"
              maxLength={60}
              className="w-72"
            />
          )}
        </>
      )}
    </StepFrame>
  )
}
