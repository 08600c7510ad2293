'use client'

import { useEffect, useState } from 'react'

export type Asked<T> =
  { readonly status: 'none' | 'asking' | 'failed' } | { readonly status: 'answered'; readonly answer: T }

type Kept<T> = { readonly key: string; readonly answer: T | 'failed' }

/** Long enough not to ask at every key, short enough not to be waited for. */
const PAUSE_MS = 200

/**
 * Asks the server while a form is being filled in, by POST, and forgets answers to what is no longer asked.
 * `onAnswer` must keep its identity (a dispatch). No question is `null`.
 */
export function useQuestion<T>(
  path: string,
  question: object | null,
  onAnswer?: (answer: T) => void,
): Asked<T> {
  const [kept, setKept] = useState<Kept<T> | null>(null)
  const key = question === null ? '' : JSON.stringify(question)
  useEffect(() => {
    if (key === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void post<T>(path, key, stop.signal).then((answer) => {
        if (stop.signal.aborted) return
        setKept({ key, answer })
        if (answer !== 'failed') onAnswer?.(answer)
      })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [path, key, onAnswer])
  if (key === '') return { status: 'none' }
  if (kept?.key !== key) return { status: 'asking' }
  return kept.answer === 'failed' ? { status: 'failed' } : { status: 'answered', answer: kept.answer }
}

async function post<T>(path: string, body: string, signal: AbortSignal): Promise<T | 'failed'> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal,
    })
    return response.ok ? ((await response.json()) as T) : 'failed'
  } catch {
    return 'failed'
  }
}
