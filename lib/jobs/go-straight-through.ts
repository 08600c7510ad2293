import { goStraightThrough as go, leaveToClerk, waitFrom } from '@/lib/commands/go-straight-through'
import type { Db } from '@/lib/db/client'
import { straightThroughCandidates } from '@/lib/db/straight-through'

const SYSTEM = { kind: 'system' } as const

/**
 * Takes what may be taken without a clerk: after every event, and every ten minutes for what was missed, for areas
 * that began to allow it, and for rules whose answers change with the day. Each case in a transaction of its own; one
 * that fails leaves the others alone and is looked at again.
 * @param among the cases something has just happened to; all where none are named
 * @returns how many steps were taken
 */
export async function goStraightThrough(
  database: Db,
  at: Date,
  among: readonly string[] | null = null,
): Promise<number> {
  let taken = 0
  for (const transferId of await straightThroughCandidates(database, at, among)) {
    const answer = await go(SYSTEM, { transferId }, at, database).catch((error: unknown) => {
      const { name = 'unknown', code = '' } = error as { name?: string; code?: string }
      console.error(`worker: straight through ${transferId}: ${name} ${code}`.trimEnd())
      return null
    })
    if (answer === null) continue
    if (answer.ok) taken += answer.value.taken === null ? 0 : 1
    else if (answer.refusal.code !== 'changed-meanwhile') {
      const { reason, rules } = waitFrom(answer.refusal)
      await leaveToClerk(SYSTEM, { transferId, reason, rules: [...rules] }, at, database)
    }
  }
  return taken
}
