'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, type RefObject } from 'react'
import { IDLE, type FormState } from '@/lib/web/form-state'

type Verb = (previous: FormState, form: FormData) => Promise<FormState>
type Sent = { readonly state: FormState; readonly reached: boolean }

/**
 * Sends a form of controlled entries: a server that cannot be reached leaves everything as it was typed.
 * `prepare` runs first, within the same waiting.
 */
export function useSending(verb: Verb, prepare?: (form: FormData) => Promise<void>) {
  return useActionState(
    async (_previous: Sent, form: FormData): Promise<Sent> => {
      await prepare?.(form)
      try {
        return { state: await verb(IDLE, form), reached: true }
      } catch (error) {
        // Redirects and not-found pages travel as errors.
        unstable_rethrow(error)
        return { state: IDLE, reached: false }
      }
    },
    { state: IDLE, reached: true },
  )
}

/** React empties a form once it was sent; the entries here are state and stay as they are. */
export function useKeptEntries(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current
    const stay = (event: Event) => event.preventDefault()
    element?.addEventListener('reset', stay)
    return () => element?.removeEventListener('reset', stay)
  }, [form])
}
