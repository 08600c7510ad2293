import { openAutomaticCase } from '@/lib/commands/open-automatic-case'
import { automaticMoves } from '@/lib/db/automatic-moves'
import type { Db } from '@/lib/db/client'
import { dayOf } from '@/lib/domain/calendar/local-date'

export type Swept = {
  readonly opened: readonly string[]
  /** Stopped by a rule: submitted, and a clerk's to refuse or to have supplemented. */
  readonly left: readonly string[]
  readonly refused: number
}

/**
 * Opens the cases of new enrolments in provinces that need no application (AUTO). Each in a transaction of its
 * own: one that a rule stops leaves the others alone, and a second worker at the same time finds nothing to do.
 */
export async function openAutomaticCases(database: Db, at: Date): Promise<Swept> {
  const opened: string[] = []
  const left: string[] = []
  let refused = 0
  for (const move of await automaticMoves(database, dayOf(at))) {
    const answer = await openAutomaticCase({ kind: 'system' }, move, at, database)
    if (!answer.ok) refused += 1
    else if ('state' in answer.value && answer.value.state === 'submitted') left.push(answer.value.reference)
    else opened.push(answer.value.reference)
  }
  return { opened, left, refused }
}
