'use client'

import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { TableSummary } from '@/components/transfer/table-summary'
import { Notice } from '@/components/ui/notice'
import { longDate } from '@/lib/i18n/format/dates'
import { NoteField } from '../step-fields'
import { StepFrame, type StepFormProps } from '../step-frame'
import { closeWithoutReply } from './actions'

export function CloseWithoutReplyForm(props: StepFormProps) {
  const { ending } = useWords().stepPages
  const locale = useLocale()
  const { prefill, today } = props.view
  const { table, replyUntil } = prefill
  const waits = replyUntil === undefined ? null : ending.replyUntil(longDate(replyUntil, locale))
  const isTooEarly = replyUntil !== undefined && today <= replyUntil
  return (
    <StepFrame
      {...props}
      action={closeWithoutReply}
      variant="danger"
      explain={(refusal) =>
        waits !== null && refusal.detail?.startsWith('reply-until') ? { says: waits, cure: '' } : null
      }
    >
      {(entries) => (
        <>
          {isTooEarly && waits !== null && <Notice tone="warn" title={waits} className="w-full" />}
          {props.placement === 'page' && table && <TableSummary table={table} />}
          <NoteField entries={entries} />
        </>
      )}
    </StepFrame>
  )
}
