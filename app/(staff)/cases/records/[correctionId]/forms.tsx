'use client'

import { useMemo } from 'react'
import { useWords } from '@/components/layout/use-words'
import { Disclosure } from '@/components/ui/disclosure'
import { TextareaField } from '@/components/ui/text-field'
import type { CorrectionKind } from '@/lib/queries/records-page'
import { decide, split } from '../actions'
import { RecordForm } from '../record-form'

type DecideProps = { readonly correctionId: string; readonly kind: CorrectionKind }

/** The reviewer agrees with one press, and declines with a reason. */
export function DecideForms({ correctionId, kind }: DecideProps) {
  const { correction: says } = useWords().people.records
  const labels = useMemo(() => ({ note: says.declineHint }), [says])
  return (
    <div className="flex flex-col gap-3">
      <RecordForm
        id="execute"
        action={decide}
        hidden={{ correctionId, decision: 'execute' }}
        labels={labels}
        submit={says.execute[kind]}
        variant="primary"
      />
      <Disclosure summary={says.decline}>
        <RecordForm
          id="decline"
          action={decide}
          hidden={{ correctionId, decision: 'decline' }}
          labels={labels}
          submit={says.decline}
        >
          {(wire) => <TextareaField {...wire('note')} rows={2} required />}
        </RecordForm>
      </Disclosure>
    </div>
  )
}

export function WithdrawForm({ correctionId }: { readonly correctionId: string }) {
  const { correction: says } = useWords().people.records
  const labels = useMemo(() => ({}), [])
  return (
    <RecordForm
      id="withdraw"
      action={decide}
      hidden={{ correctionId, decision: 'withdraw' }}
      labels={labels}
      submit={says.withdraw}
    />
  )
}

export function UndoForm({ correctionId }: { readonly correctionId: string }) {
  const { correction: says } = useWords().people.records
  const labels = useMemo(() => ({ evidence: says.undoEvidence }), [says])
  return (
    <RecordForm
      id="undo"
      action={split}
      hidden={{ correctionId, ground: 'undo' }}
      labels={labels}
      submit={says.undo}
    >
      {(wire) => <TextareaField {...wire('evidence')} rows={2} required />}
    </RecordForm>
  )
}
