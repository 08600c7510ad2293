'use client'

import { useSyncExternalStore } from 'react'

/** What the server last said, and whether it can be heard at present. */
type Live = { readonly unread: number | null; readonly stale: boolean }

const ADDRESS = '/api/inbox/unread'
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 5 * 60_000
/** A server that starts anew is away for a moment; that alone is not worth a word. */
const FAILURES_TO_SAY_SO = 2

const SILENT: Live = { unread: null, stale: false }
let live: Live = SILENT
let source: EventSource | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
const listeners = new Set<() => void>()

function say(next: Live): void {
  live = next
  for (const listener of listeners) listener()
}

function open(): void {
  clearTimeout(timer)
  if (source || listeners.size === 0 || document.visibilityState === 'hidden') return
  source = new EventSource(ADDRESS)
  source.addEventListener('unread', ({ data }: MessageEvent<string>) => {
    failures = 0
    say({ unread: Number(data), stale: false })
  })
  source.addEventListener('error', () => {
    close()
    failures += 1
    if (failures >= FAILURES_TO_SAY_SO) say({ ...live, stale: true })
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS)
    // Not all at once when the server is back.
    timer = setTimeout(open, wait * (0.75 + Math.random() / 2))
  })
}

function close(): void {
  clearTimeout(timer)
  source?.close()
  source = null
}

/** A browser keeps few connections to one server: a page nobody looks at has none, and asks when it is back. */
function onVisibility(): void {
  if (document.visibilityState === 'hidden') close()
  else open()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('online', open)
    window.addEventListener('pagehide', close)
    window.addEventListener('pageshow', open)
    open()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('online', open)
    window.removeEventListener('pagehide', close)
    window.removeEventListener('pageshow', open)
    close()
    live = SILENT
    failures = 0
  }
}

/** The number of unread messages as it changes; one connection however many places of a page show it. */
export function useLiveUnread(): Live {
  return useSyncExternalStore(
    subscribe,
    () => live,
    () => SILENT,
  )
}
