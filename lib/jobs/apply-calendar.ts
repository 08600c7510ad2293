import { setTimeout } from 'node:timers/promises'
import { applyCalendarBatch } from '@/lib/commands/apply-calendar'
import { askToApply, databaseMoment, unfinishedChanges } from '@/lib/db/calendar-changes'
import type { Db } from '@/lib/db/client'

/** Cases per transaction: few enough that a clerk never waits long for one of them. */
const BATCH = 200

/** Between two looks at whether steps that began before the approval have ended. */
const WAIT_MS = 500

/**
 * Carries an approved change of a calendar through the open cases, batch by batch. What is done stands in the rows: a
 * worker that is stopped, or runs twice, goes on where the last committed batch left off.
 * @returns false where a batch was refused
 */
export async function applyCalendar(
  database: Db,
  changeId: string,
  clock: () => Date,
  batch = BATCH,
): Promise<boolean> {
  const asked = { changeId, most: batch, since: await databaseMoment(database) }
  for (;;) {
    const answer = await applyCalendarBatch({ kind: 'system' }, asked, clock(), database)
    if (!answer.ok) return false
    if (answer.value.isOver) return true
    if (answer.value.waits) await setTimeout(WAIT_MS)
  }
}

/** A change whose attempts ran out while the database was away is taken up again at the worker's start. */
export async function resumeCalendars(database: Db): Promise<void> {
  for (const id of await unfinishedChanges(database)) await askToApply(database, id)
}
