'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useRef, useState, useTransition, type FormEvent } from 'react'
import { IDLE, type FormState } from '@/lib/web/form-state'

type Action<R> = (previous: FormState<R>, form: FormData) => Promise<FormState<R>>

export type Sending<R> = {
  readonly state: FormState<R>
  readonly pending: boolean
  /** The last sending did not get through: nothing was asked, everything typed is still there. */
  readonly offline: boolean
  readonly form: {
    readonly action: (form: FormData) => void
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void
  }
}

/**
 * A form on a phone. Without script the browser sends it by itself; with it, a sending that gets lost leaves the page
 * as it is, where an ordinary form action would give way to the error page.
 */
export function useSending<R>(action: Action<R>): Sending<R> {
  const [served, act] = useActionState<FormState<R>, FormData>(action, IDLE as Awaited<FormState<R>>)
  const [answered, setAnswered] = useState<FormState<R> | null>(null)
  const [offline, setOffline] = useState(false)
  const [pending, begin] = useTransition()
  const under = useRef(false)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    // A second press before the first one is drawn as pending.
    if (under.current) return
    under.current = true
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    setOffline(false)
    begin(async () => {
      try {
        setAnswered(await action(IDLE, form))
      } catch (problem) {
        unstable_rethrow(problem)
        setOffline(true)
      } finally {
        under.current = false
      }
    })
  }
  return { state: answered ?? served, pending, offline, form: { action: act, onSubmit } }
}
