import { tellOverdue as tell } from '@/lib/commands/tell-overdue'
import type { Db } from '@/lib/db/client'
import { casesOverdueToTell } from '@/lib/db/notices'
import { dayOf, timeOf } from '@/lib/domain/calendar/local-date'

/** Nobody is woken by a message that something is late. */
const FROM = '09:00'
const UNTIL = '18:00'

/**
 * Tells persons of terms that have passed, each in a transaction of its own. A sweep that runs twice tells once,
 * and one that did not run for days tells of what is still late.
 * @returns how many were told
 */
export async function tellOverdue(database: Db, at: Date): Promise<number> {
  const time = timeOf(at)
  if (time < FROM || time >= UNTIL) return 0
  let told = 0
  for (const transferId of await casesOverdueToTell(database, dayOf(at))) {
    const answer = await tell({ kind: 'system' }, { transferId }, at, database)
    if (answer.ok && answer.value === 'sms') told += 1
  }
  return told
}
