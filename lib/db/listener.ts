import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'

type Act = () => void

export type Listener = {
  /** Calls `act` when the channel names this subject, and after every time it may have missed that. */
  subscribe(subject: string, act: Act): () => void
  close(): Promise<void>
}

/** Kept a while after the last one left: a page that is reloaded comes back at once. */
const GRACE_MS = 30_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/**
 * Hears one channel of PostgreSQL for everybody in this process: one connection however many listen, none while
 * nobody does, opened again with back-off when it is lost.
 */
export function createListener(
  channel: 'staff_message' | 'site_answered',
  connectionString: string,
): Listener {
  const subjects = new Map<string, Set<Act>>()
  let client: Client | null = null
  let wait = FIRST_WAIT_MS
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const later = (act: Act, ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
    timer.unref()
  }
  const drop = async (gone: Client) => {
    if (client === gone) client = null
    gone.removeAllListeners()
    // Its error is known already; another one after that would end the process.
    gone.on('error', () => undefined)
    await gone.end().catch(() => undefined)
  }
  const retry = () => {
    if (closed || subjects.size === 0) return
    later(() => void open(), wait)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  const lost = (gone: Client) => {
    if (client !== gone) return
    void drop(gone)
    retry()
  }
  const open = async () => {
    if (client || closed || subjects.size === 0) return
    const opening = new Client({ connectionString, keepAlive: true, application_name: 'jiexu listener' })
    client = opening
    opening.on('error', () => lost(opening))
    opening.on('end', () => lost(opening))
    opening.on('notification', ({ payload }) => subjects.get(payload ?? '')?.forEach((act) => act()))
    try {
      await opening.connect()
      await opening.query(`LISTEN ${channel}`)
    } catch {
      lost(opening)
      return
    }
    wait = FIRST_WAIT_MS
    for (const acts of subjects.values()) acts.forEach((act) => act())
  }
  const leave = () => {
    if (subjects.size === 0 && client) void drop(client)
  }

  return {
    subscribe(subject, act) {
      const acts = subjects.get(subject) ?? new Set()
      acts.add(act)
      subjects.set(subject, acts)
      if (client) clearTimeout(timer)
      else void open()
      return () => {
        acts.delete(act)
        if (acts.size > 0) return
        if (subjects.get(subject) === acts) subjects.delete(subject)
        if (subjects.size === 0) later(leave, GRACE_MS)
      }
    },
    async close() {
      closed = true
      clearTimeout(timer)
      subjects.clear()
      if (client) await drop(client)
    },
  }
}

const kept = globalThis as unknown as { jiexuListener?: Listener }

/** Whose list of messages changed, as PostgreSQL says it; one connection of this process. */
export function staffMessages(): Listener {
  kept.jiexuListener ??= createListener('staff_message', env().DATABASE_URL)
  return kept.jiexuListener
}
