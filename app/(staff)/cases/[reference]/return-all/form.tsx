'use client'

import { useMemo } from 'react'
import { useWords } from '@/components/layout/use-words'
import { PaymentFacts } from '@/components/transfer/payment-facts'
import { SelectField } from '@/components/ui/choice-field'
import { TERMINATION_REASONS } from '@/lib/domain/transfer/closed-lists'
import { BankPaperFields, PayeeFields } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { returnAll } from './actions'

export function ReturnAllForm(props: StepFormProps) {
  const { view, placement, compact } = props
  const { stepPages, lifecycle } = useWords()
  const labels = useMemo(() => ({ reason: stepPages.ending.reason }), [stepPages])
  return (
    <StepFrame {...props} action={returnAll} labels={labels} dayField="paidOn">
      {(entries) => (
        <>
          {placement === 'page' && !compact && <PaymentFacts facts={view.prefill} />}
          {view.prefill.asksPayee && <PayeeFields entries={entries} block="payee" />}
          <SelectField
            {...entries.field('reason')}
            required
            className="w-full max-w-2xl"
            choices={TERMINATION_REASONS.map((value) => ({
              value,
              label: `${lifecycle.terminationReasons[value].name} · ${lifecycle.terminationReasons[value].hint}`,
            }))}
          />
          <BankPaperFields entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
