'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { dayOf } from '@/lib/domain/calendar/local-date'
import { longDate, shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { SealRequestView } from '@/lib/queries/seals-page'
import { IDLE } from '@/lib/web/form-state'
import { decide } from './actions'
import { Fingerprint } from './fingerprint'
import { RefusedSeal } from './refused-seal'

/** What waits for a second administrator. One answer for all rows, as the decided row is gone afterwards. */
export function PendingSeals({ requests }: { requests: readonly SealRequestView[] }) {
  const [state, send] = useActionState(decide, IDLE)
  const { pending } = useWords().seals
  if (requests.length === 0 && state.status === 'idle') return null
  return (
    <div className="mb-3 flex flex-col gap-3">
      {state.status === 'refused' && <RefusedSeal refusal={state.refusal} />}
      {state.status === 'done' && (
        <Notice
          tone="done"
          announce
          title={state.message === 'confirm' ? pending.confirmed : pending.declined}
        />
      )}
      {requests.length > 0 && (
        <Sheet title={pending.title} kind="due">
          <ul className="flex flex-col divide-y divide-line">
            {requests.map((request) => (
              <PendingSeal key={request.requestId} request={request} send={send} />
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}

type PendingSealProps = {
  readonly request: SealRequestView
  readonly send: (form: FormData) => void
}

function PendingSeal({ request, send }: PendingSealProps) {
  const locale = useLocale()
  const { pending, algorithms } = useWords().seals
  const what = pending[request.kind](nameIn(request.agency, locale))
  const algorithm = Object.hasOwn(algorithms, request.algorithm)
    ? algorithms[request.algorithm as keyof typeof algorithms]
    : request.algorithm
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{what}</p>
        <p>
          {pending.detail(algorithm, longDate(dayOf(request.validTo), locale))}{' '}
          <Fingerprint text={request.fingerprint} />
        </p>
        <p className="text-sm text-ink-3">
          {pending.reason(request.reason)} ·{' '}
          {pending.askedBy(nameIn(request.askedBy, locale), shortInstant(request.askedAt, locale))}
        </p>
      </div>
      {request.decision === 'may' && (
        <form action={send} className="flex gap-2" aria-label={what}>
          <input type="hidden" name="requestId" value={request.requestId} />
          <SubmitButton name="decision" value="decline" variant="quiet">
            {pending.decline}
          </SubmitButton>
          <SubmitButton name="decision" value="confirm" variant="plain">
            {pending.confirm}
          </SubmitButton>
        </form>
      )}
      {request.decision === 'own-request' && <p className="text-ink-3">{pending.mine}</p>}
    </li>
  )
}
