'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { useWords } from '@/components/layout/use-words'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { shortInstant } from '@/lib/i18n/format/dates'
import { nameIn } from '@/lib/i18n/format/names'
import type { OpenRequest } from '@/lib/queries/staff-page'
import { IDLE } from '@/lib/web/form-state'
import { decide } from './actions'
import { RefusedWish } from './verb-button'

type PendingChangesProps = { readonly requests: readonly OpenRequest[] }

/**
 * What waits for a second administrator, above everything else on the page. One answer for all rows, as the
 * row that was decided is gone with the next rendering.
 */
export function PendingChanges({ requests }: PendingChangesProps) {
  const [state, send] = useActionState(decide, IDLE)
  const { pending } = useWords().admin
  if (requests.length === 0 && state.status === 'idle') return null
  return (
    <div className="mb-3 flex flex-col gap-3">
      {state.status === 'refused' && <RefusedWish refusal={state.refusal} />}
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
              <PendingChange key={request.requestId} request={request} send={send} />
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}

type PendingChangeProps = {
  readonly request: OpenRequest
  readonly send: (form: FormData) => void
}

function PendingChange({ request, send }: PendingChangeProps) {
  const locale = useLocale()
  const { admin, lifecycle } = useWords()
  const { pending } = admin
  const what = pending[request.change](nameIn(request.subject, locale), lifecycle.roles[request.role])
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{what}</p>
        <p className="text-sm text-ink-3">
          {pending.askedBy(nameIn(request.askedBy, locale), shortInstant(request.askedAt, locale))}
        </p>
      </div>
      {request.decision === 'may' ? (
        <form action={send} className="flex gap-2" aria-label={what}>
          <input type="hidden" name="requestId" value={request.requestId} />
          <SubmitButton name="decision" value="decline" variant="quiet">
            {pending.decline}
          </SubmitButton>
          <SubmitButton name="decision" value="confirm" variant="plain">
            {pending.confirm}
          </SubmitButton>
        </form>
      ) : (
        <p className="text-ink-3">{reasonOf(request, pending)}</p>
      )}
    </li>
  )
}

function reasonOf(
  { decision }: OpenRequest,
  words: { readonly mine: string; readonly aboutMe: string },
): string | null {
  switch (decision) {
    case 'own-request':
      return words.mine
    case 'own-role':
      return words.aboutMe
    case 'may':
    case 'not-in-reach':
      return null
    default:
      return decision satisfies never
  }
}
