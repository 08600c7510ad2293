import { climbLadder } from '@/lib/commands/climb-ladder'
import { missReminder } from '@/lib/commands/miss-reminder'
import type { Db } from '@/lib/db/client'
import { clocksToClimb, markEvaluated, missedReminders, openOffices } from '@/lib/db/ladder'

const SYSTEM = { kind: 'system' } as const

/**
 * Evaluates the ladder of every running clock, each in a transaction of its own: a sweep that runs twice, or at once
 * with another, fires each rung once. One that fails does not keep the others from being told.
 * @param realNow when it really happened, where a demonstration moves `at`
 * It is said in the log, and the next sweep tries it again.
 * @returns how many rungs were fired
 */
export async function climbLadders(database: Db, at: Date, realNow: Date): Promise<number> {
  let fired = 0
  for await (const clocks of clocksToClimb(database, at))
    for (const clock of clocks) {
      const answer = await climbLadder(SYSTEM, clock, at, database).catch((error: unknown) =>
        failed(`ladder of clock ${clock.clockId}`, error),
      )
      if (answer?.ok && answer.value.fired !== null) fired += 1
    }
  const missed = await missedReminders(database, at, await openOffices(database, at))
  for (const { id } of missed)
    await missReminder(SYSTEM, { reminderId: id }, at, database).catch((error: unknown) =>
      failed(`reminder ${id}`, error),
    )
  await markEvaluated(database, at, realNow)
  return fired
}

/** Which row and what kind of fault; a message may quote what the row holds, which is nobody's to log. */
function failed(what: string, error: unknown): undefined {
  const { name = 'unknown', code = '' } = error as { name?: string; code?: string }
  console.error(`worker: ${what}: ${name} ${code}`.trimEnd())
}
