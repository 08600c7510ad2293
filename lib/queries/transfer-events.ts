import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/access/roles'
import type { EventsAnswer } from '@/lib/schemas/api/transfer-answers'
import { isInternalTo } from './case-history'
import { findCaseRecord, type CaseRecord } from './case-record'

/**
 * The history of a case as it is hashed: whoever leaves `hash` out of an entry, sorts its members and digests the
 * text gets `hash` again. Words the other agency's colleagues wrote to each other are left out and named; of such
 * an entry the two hashes still link it to its neighbours.
 */
export async function transferEvents(
  actor: Actor,
  reference: string,
  database: Db = db(),
): Promise<EventsAnswer | null> {
  const record = await findCaseRecord(database, actor, reference)
  return record && { reference, events: record.row.events.map((event) => entryOf(record, event)) }
}

function entryOf(
  record: CaseRecord,
  event: CaseRecord['row']['events'][number],
): EventsAnswer['events'][number] {
  const { id: _id, reason, detail, at, ...rest } = event
  const told = {
    ...rest,
    algorithm: 'sha-256' as const,
    at: at.toISOString(),
  }
  return isInternalTo(record, event)
    ? { ...told, withheld: ['reason', 'detail'] }
    : { ...told, reason, detail: detail as EventsAnswer['events'][number]['detail'] }
}
