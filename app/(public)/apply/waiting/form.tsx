'use client'

import { useEffect, useRef } from 'react'
import type { FormAction } from '@/lib/web/public-action'
import type { OnlineRefused } from '@/lib/i18n/format/online-refusals'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'

const EVERY_MS = 4_000

type LookFormProps<R> = { readonly look: FormAction<R>; readonly label: string }

/** Looks by itself every few seconds while somebody looks at the page; the button looks at once. */
export function LookForm<R extends OnlineRefused>({ look, label }: LookFormProps<R>) {
  const { pending, offline, form } = useSending(look)
  const self = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const looking = setInterval(() => {
      if (!document.hidden) self.current?.requestSubmit()
    }, EVERY_MS)
    return () => clearInterval(looking)
  }, [])
  return (
    <form {...form} ref={self} data-program="at-once" className="mt-4 grid gap-3">
      <span className="progress-line" aria-hidden="true" />
      <Offline when={offline} />
      <SendButton pending={pending}>{label}</SendButton>
    </form>
  )
}
