'use client'

import { useEffect, useRef } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { throwAway } from '../actions'
import { applyAllTheSame, checkAgain } from './actions'

/** Asks once by itself where nothing was refused before; the button is for browsers without script. */
export function AskAgain({ byItself }: { readonly byItself: boolean }) {
  const says = useIn(applyZh, applyEn).check
  const { state, pending, offline, form } = useSending(checkAgain)
  const self = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (byItself) self.current?.requestSubmit()
  }, [byItself])
  return (
    <form {...form} ref={self} data-program={byItself ? 'at-once' : undefined} className="grid gap-3">
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <Offline when={offline} />
      <SendButton pending={pending}>{says.again}</SendButton>
    </form>
  )
}

type DecideProps = {
  /** Something is not met: going on is possible, and not what is advised. */
  readonly advisedAgainst: boolean
}

/** Go on, or stop: both said plainly. */
export function Decide({ advisedAgainst }: DecideProps) {
  const says = useIn(applyZh, applyEn).check
  const on = useSending(applyAllTheSame)
  const off = useSending(throwAway)
  const goOn = (
    <form {...on.form}>
      <SendButton pending={on.pending} variant={advisedAgainst ? 'plain' : 'primary'}>
        {advisedAgainst ? says.goAnyway : says.go}
      </SendButton>
    </form>
  )
  const stop = (
    <form {...off.form} className="grid gap-1">
      <SendButton pending={off.pending} variant={advisedAgainst ? 'primary' : 'plain'}>
        {says.stop}
      </SendButton>
      <p className="text-sm text-ink-3">{says.stopText}</p>
    </form>
  )
  return (
    <div className="grid gap-3">
      <Offline when={on.offline || off.offline} />
      {advisedAgainst && stop}
      {goOn}
      {!advisedAgainst && stop}
    </div>
  )
}
