import { openInquiry } from '@/lib/commands/open-inquiry'
import type { Db } from '@/lib/db/client'
import { transitsOver } from '@/lib/db/inquiries'
import { dayOf } from '@/lib/domain/calendar/local-date'

/**
 * Asks after money whose time in transit is over. Each in a transaction of its own, and an order asked about
 * already is passed over: a sweep that runs twice asks once.
 * @returns the payment references asked about
 */
export async function openInquiries(database: Db, at: Date): Promise<readonly string[]> {
  const asked: string[] = []
  for (const reference of await transitsOver(database, dayOf(at))) {
    const answer = await openInquiry({ kind: 'system' }, { reference }, at, database)
    if (answer.ok) asked.push(answer.value.order)
  }
  return asked
}
