'use client'

import { useEffect, useRef } from 'react'
import { useIn } from '@/components/layout/locale-provider'
import { applyEn, applyZh } from '@/lib/i18n/messages/apply'
import { buttonLook } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { RefusedNotice } from '../refused'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { takeIdentity } from './actions'

/** Sends itself once; the button is for browsers without script. */
export function ContinueForm() {
  const says = useIn(applyZh, applyEn).identity
  const { state, pending, offline, form } = useSending(takeIdentity)
  const self = useRef<HTMLFormElement>(null)
  useEffect(() => self.current?.requestSubmit(), [])
  return (
    <form {...form} ref={self} data-program="at-once" className="grid gap-3">
      {state.status === 'refused' && <RefusedNotice refusal={state.refusal} />}
      <Offline when={offline} />
      <SendButton pending={pending}>{says.continue}</SendButton>
    </form>
  )
}

/** A plain form: it leaves this site. */
export function ProviderForm({ name }: { readonly name: string }) {
  const says = useIn(applyZh, applyEn).identity
  return (
    <form method="post" action="/api/auth/signin/person">
      <button
        type="submit"
        className={classes(buttonLook({ variant: 'primary', size: 'big' }), 'thumb w-full whitespace-normal')}
      >
        {says.go(name)}
      </button>
    </form>
  )
}
