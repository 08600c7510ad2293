import 'server-only'
import { addressIn } from '@/lib/auth/client-address'
import { siteEnv } from '@/lib/env'
import { problem } from '../problem'

const WINDOW_MS = 60_000
/** Senders that are remembered before those who went away are forgotten. */
const MOST_SENDERS = 1_000
/** Going through all of them is not done more often than this. */
const SWEEP_MS = 1_000
let sweptAt = 0

/** When each sender's last calls came, oldest first; kept in this process alone. */
const calls = new Map<string, number[]>()

/**
 * Counts a call of this sender within the last minute.
 * @returns 0 where it may go on, else how many seconds until one may
 */
function admit(sender: string, most: number, now: number): number {
  if (calls.size > MOST_SENDERS && now - sweptAt >= SWEEP_MS) forgetBefore(now - WINDOW_MS, now)
  const wait = secondsLeft(sender, most, now)
  if (wait > 0) return wait
  const last = calls.get(sender) ?? []
  calls.set(sender, last)
  last.push(now)
  return 0
}

/** How many seconds a sender still has to wait; 0 where one more call is fine. */
function secondsLeft(sender: string, most: number, now: number): number {
  const last = calls.get(sender) ?? []
  while (last[0] !== undefined && last[0] <= now - WINDOW_MS) last.shift()
  if (last[0] === undefined || last.length < most) return 0
  return Math.max(1, Math.ceil((last[0] + WINDOW_MS - now) / 1000))
}

/** The 429 to a sender of too many calls, or null where one more is fine. */
export function tooManyFrom(sender: string, most: number): Response | null {
  return tooMany(admit(sender, most, Date.now()))
}

/** The same without counting one: whoever has sent too much is told so before anything is looked up. */
export function isTooManyFrom(sender: string, most: number): Response | null {
  return tooMany(secondsLeft(sender, most, Date.now()))
}

function tooMany(seconds: number): Response | null {
  return seconds === 0 ? null : problem('too-many', {}, { 'Retry-After': String(seconds) })
}

/** Whoever carries no token is known by the address alone; asked before anything of the call is read. */
export async function strangerOf(request: Request): Promise<Response | null> {
  return tooManyFrom(addressIn(request.headers), siteEnv().API_PUBLIC_CALLS_PER_MINUTE)
}

function forgetBefore(then: number, now: number): void {
  sweptAt = now
  for (const [sender, times] of calls) if ((times.at(-1) ?? 0) <= then) calls.delete(sender)
}
