'use client'

import { useEffect, useRef } from 'react'
import { useWords } from '@/components/layout/words-provider'
import { Offline, SendButton } from '../send-button'
import { useSending } from '../use-sending'
import { look } from './actions'

const EVERY_MS = 4_000

/** Looks by itself every few seconds while somebody looks at the page; the button looks at once. */
export function LookForm() {
  const says = useWords().apply.waiting
  const { pending, offline, form } = useSending(look)
  const self = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const looking = setInterval(() => {
      if (!document.hidden) self.current?.requestSubmit()
    }, EVERY_MS)
    return () => clearInterval(looking)
  }, [])
  return (
    <form {...form} ref={self} className="mt-4 grid gap-3">
      <span className="progress-line" aria-hidden="true" />
      <Offline when={offline} />
      <SendButton pending={pending}>{says.look}</SendButton>
    </form>
  )
}
