'use client'

import { useMemo, useState } from 'react'
import { useWords } from '@/components/layout/use-words'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { REISSUE_REASONS } from '@/lib/domain/documents/reissue'
import { RecordForm } from '../records/record-form'
import { find, issue } from './actions'

/** By exact number; it never stands in an address. */
export function FindForm() {
  const { search } = useWords().certificates
  const labels = useMemo(() => ({ idNumber: search.number }), [search])
  return (
    <RecordForm id="find" action={find} labels={labels} submit={search.button}>
      {(wire) => (
        <TextField
          {...wire('idNumber')}
          hint={search.hint}
          required
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          className="max-w-md"
        />
      )}
    </RecordForm>
  )
}

type IssueFormProps = {
  readonly enrolmentId: string
  /** The version that stands, 0 where none was issued. */
  readonly standing: number
  readonly idempotencyKey: string
  /** It is the one thing to do on this page. */
  readonly isDue: boolean
}

/** Issues a certificate; where one stands, issues it again and asks why. */
export function IssueForm({ enrolmentId, standing, idempotencyKey, isDue }: IssueFormProps) {
  const { issue: says } = useWords().certificates
  // One key for as long as this form stands: pressing again is the same order, not another one.
  const [key] = useState(idempotencyKey)
  const labels = useMemo(() => ({ reason: says.reason, note: says.note }), [says])
  const isReissue = standing > 0
  return (
    <RecordForm
      id={`issue-${enrolmentId}`}
      action={issue}
      hidden={{ enrolmentId, seenVersion: String(standing), idempotencyKey: key }}
      labels={labels}
      submit={isReissue ? says.again : says.first}
      variant={isDue ? 'primary' : 'plain'}
    >
      {(wire) =>
        isReissue && (
          <>
            <p className="text-ink-2">{says.againLead(standing + 1)}</p>
            <div className="grid gap-3 sm:grid-cols-2">
              <SelectField
                {...wire('reason')}
                required
                choices={REISSUE_REASONS.map((value) => ({ value, label: says.reasons[value] }))}
              />
              <TextField {...wire('note')} hint={says.noteHint} autoComplete="off" maxLength={200} />
            </div>
          </>
        )
      }
    </RecordForm>
  )
}
