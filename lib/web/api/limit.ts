import 'server-only'

const WINDOW_MS = 60_000

/** When each sender's last calls came, oldest first; kept in this process alone. */
const calls = new Map<string, number[]>()

/**
 * Counts a call of this sender within the last minute.
 * @returns 0 where it may go on, else how many seconds until one may
 */
export function admit(sender: string, most: number, now: number): number {
  const since = now - WINDOW_MS
  const last = (calls.get(sender) ?? []).filter((at) => at > since)
  const [oldest] = last
  if (oldest !== undefined && last.length >= most) {
    calls.set(sender, last)
    return Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000))
  }
  calls.set(sender, [...last, now])
  return 0
}
