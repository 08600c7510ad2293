import { tellOverdue as tell } from '@/lib/commands/tell-overdue'
import type { Db } from '@/lib/db/client'
import { openOffices } from '@/lib/db/ladder'
import { casesOverdueToTell } from '@/lib/db/notices'
import { dayOf, timeOf } from '@/lib/domain/calendar/local-date'
import { TELLING_FROM, TELLING_UNTIL } from '@/lib/domain/transfer/overdue-told'

/**
 * Tells persons of terms that have passed: on the evening of the day itself, each in a transaction of its own.
 * A sweep that runs twice tells once, and one that did not run for days tells of what is still late. One that fails
 * does not keep the others from being told.
 * @returns how many were told
 * @throws what failed, once all others are done, so that the job is tried again
 */
export async function tellOverdue(database: Db, at: Date): Promise<number> {
  const time = timeOf(at)
  if (time < TELLING_FROM || time >= TELLING_UNTIL) return 0
  const now = { today: dayOf(at), time }
  const failures: unknown[] = []
  let told = 0
  for (const transferId of await casesOverdueToTell(database, now, await openOffices(database, at))) {
    const answer = await tell({ kind: 'system' }, { transferId }, at, database).catch((error: unknown) => {
      failures.push(error)
    })
    if (answer?.ok && answer.value === 'sms') told += 1
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} persons were not told`)
  return told
}
