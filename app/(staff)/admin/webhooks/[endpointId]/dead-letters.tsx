'use client'

import { useActionState } from 'react'
import { useLocale } from '@/components/layout/locale-provider'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { shortInstant } from '@/lib/i18n/format/dates'
import { attemptText, eventName, webhookWords } from '@/lib/i18n/webhook-words'
import type { DeliveryView } from '@/lib/queries/webhook-page'
import { IDLE } from '@/lib/web/form-state'
import { RefusedWish } from '../../staff/verb-button'
import { replay, setAside } from '../actions'

type DeadLettersProps = {
  readonly endpointId: string
  readonly letters: readonly DeliveryView[]
  readonly mayAct: boolean
}

/** What nobody took, with its last answer. One answer for all rows, as the row is gone afterwards. */
export function DeadLetters({ endpointId, letters, mayAct }: DeadLettersProps) {
  const says = webhookWords(useLocale()).letters
  const [again, sendAgain] = useActionState(replay, IDLE)
  const [aside, sendAside] = useActionState(setAside, IDLE)
  const isIdle = again.status === 'idle' && aside.status === 'idle'
  if (letters.length === 0 && isIdle) return null
  return (
    <div className="mb-3 flex flex-col gap-3">
      {[again, aside].map((state, index) =>
        state.status === 'refused' ? <RefusedWish key={index} refusal={state.refusal} /> : null,
      )}
      {again.status === 'done' && <Notice tone="done" announce title={says.replayed} />}
      {aside.status === 'done' && <Notice tone="done" announce title={says.aside} />}
      {letters.length > 0 && (
        <Sheet
          title={says.title}
          kind="late"
          actions={
            mayAct &&
            letters.length > 1 && (
              <form action={sendAgain}>
                <input type="hidden" name="endpointId" value={endpointId} />
                <SubmitButton variant="plain">{says.replayAll}</SubmitButton>
              </form>
            )
          }
        >
          <p className="mb-1 max-w-3xl text-ink-2">{says.lead}</p>
          <ul className="flex flex-col divide-y divide-line">
            {letters.map((letter) => (
              <Letter key={letter.deliveryId} {...{ endpointId, letter, mayAct, sendAgain, sendAside }} />
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}

type LetterProps = {
  readonly endpointId: string
  readonly letter: DeliveryView
  readonly mayAct: boolean
  readonly sendAgain: (form: FormData) => void
  readonly sendAside: (form: FormData) => void
}

function Letter({ endpointId, letter, mayAct, sendAgain, sendAside }: LetterProps) {
  const locale = useLocale()
  const { letters: says, deliveries } = webhookWords(locale)
  const about = says.about(eventName(letter.kind, locale), letter.reference)
  const fields = (
    <>
      <input type="hidden" name="endpointId" value={endpointId} />
      <input type="hidden" name="deliveryId" value={letter.deliveryId} />
    </>
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{about}</p>
        <p className="text-sm text-ink-3">
          {[attemptText(letter, locale), letter.lastAt && shortInstant(letter.lastAt, locale)]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {deliveries.attempts} {letter.attempts}
        </p>
        {letter.lastAnswer !== null && letter.lastAnswer !== '' && (
          <p className="mt-1 line-clamp-3 rounded-sm bg-sunken px-2 py-1 font-mono text-sm break-all">
            {letter.lastAnswer}
          </p>
        )}
      </div>
      {mayAct && (
        <div className="flex gap-2">
          <form action={sendAside} aria-label={`${says.setAside} ${about}`}>
            {fields}
            <SubmitButton variant="plain">{says.setAside}</SubmitButton>
          </form>
          <form action={sendAgain} aria-label={`${says.replay} ${about}`}>
            {fields}
            <SubmitButton variant="plain">{says.replay}</SubmitButton>
          </form>
        </div>
      )}
    </li>
  )
}
