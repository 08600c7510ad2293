import 'server-only'
import { problem } from '../problem'

const WINDOW_MS = 60_000
/** Senders that are remembered before those who went away are forgotten. */
const MOST_SENDERS = 1_000

/** When each sender's last calls came, oldest first; kept in this process alone. */
const calls = new Map<string, number[]>()

/**
 * Counts a call of this sender within the last minute.
 * @returns 0 where it may go on, else how many seconds until one may
 */
function admit(sender: string, most: number, now: number): number {
  if (calls.size > MOST_SENDERS) forgetBefore(now - WINDOW_MS)
  const last = calls.get(sender) ?? []
  while (last[0] !== undefined && last[0] <= now - WINDOW_MS) last.shift()
  calls.set(sender, last)
  if (last[0] !== undefined && last.length >= most) {
    const wait = last[0] + WINDOW_MS - now
    return Math.max(1, Math.ceil(wait / 1000))
  }
  last.push(now)
  return 0
}

/** The 429 to a sender of too many calls, or null where one more is fine. */
export function tooManyFrom(sender: string, most: number): Response | null {
  const seconds = admit(sender, most, Date.now())
  return seconds === 0 ? null : problem('too-many', {}, { 'Retry-After': String(seconds) })
}

function forgetBefore(then: number): void {
  for (const [sender, times] of calls) if ((times.at(-1) ?? 0) <= then) calls.delete(sender)
}
