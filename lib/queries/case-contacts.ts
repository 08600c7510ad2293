import type { Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import type { Caller, ContactKind } from '@/lib/domain/persons/contacts'
import type { CaseRecord } from './case-record'

export type ContactView = {
  readonly key: string
  readonly at: Date
  readonly kind: ContactKind
  readonly caller: Caller
  readonly verified: boolean
  readonly text: string
  readonly writtenBy: string
  readonly replyBy: LocalDate | null
  readonly repliedOn: LocalDate | null
}

/** Calls and visits of the own agency, newest first; those that still wait for a reply come before. */
export async function contactsOf(database: Db, { row, actor }: CaseRecord): Promise<ContactView[]> {
  if (actor.agencyId === null) return []
  const contacts = await database.contactLog.findMany({
    where: { transferId: row.id, agencyId: actor.agencyId },
    orderBy: { at: 'desc' },
  })
  const views = contacts.map((contact) => ({
    key: contact.id,
    at: contact.at,
    kind: contact.kind as ContactKind,
    caller: contact.caller as Caller,
    verified: contact.verified,
    text: contact.text,
    writtenBy: contact.writtenByName,
    replyBy: toDayOrNull(contact.replyBy),
    repliedOn: contact.repliedAt === null ? null : dayOf(contact.repliedAt),
  }))
  const waits = (view: ContactView) => view.replyBy !== null && view.repliedOn === null
  return [...views.filter(waits), ...views.filter((view) => !waits(view))]
}
