import type { Db } from '@/lib/db/client'
import { toDayOrNull } from '@/lib/db/days'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { hasRole } from '@/lib/domain/access/reach'
import type { Caller, LoggedKind } from '@/lib/domain/persons/contacts'
import type { Objection } from '@/lib/domain/transfer/online'
import type { CaseRecord } from './case-record'

export type ContactView = {
  readonly key: string
  readonly at: Date
  readonly kind: LoggedKind
  /** Of what was written online: an objection, or a complaint. */
  readonly about: Objection | null
  readonly caller: Caller
  readonly verified: boolean
  readonly text: string
  /** Null for the applicant. */
  readonly writtenBy: string | null
  readonly replyBy: LocalDate | null
  readonly repliedOn: LocalDate | null
  /** In words, of what was written online. */
  readonly reply: string | null
}

/**
 * Calls, visits and what was written online, of the own agency, newest first; those that still wait for a reply come
 * before. A complaint is read by supervisors.
 */
export async function contactsOf(database: Db, { row, actor }: CaseRecord): Promise<ContactView[]> {
  if (actor.agencyId === null) return []
  const contacts = await database.contactLog.findMany({
    where: {
      transferId: row.id,
      agencyId: actor.agencyId,
      ...(hasRole(actor, ['supervisor']) ? {} : { OR: [{ about: null }, { about: { not: 'complaint' } }] }),
    },
    orderBy: { at: 'desc' },
  })
  const views = contacts.map((contact) => ({
    key: contact.id,
    at: contact.at,
    kind: contact.kind as LoggedKind,
    about: contact.about as Objection | null,
    caller: contact.caller as Caller,
    verified: contact.verified,
    text: contact.text,
    writtenBy: contact.writtenById === null ? null : contact.writtenByName,
    replyBy: toDayOrNull(contact.replyBy),
    reply: contact.reply,
    repliedOn: contact.repliedAt === null ? null : dayOf(contact.repliedAt),
  }))
  const waits = (view: ContactView) => view.replyBy !== null && view.repliedOn === null
  return [...views.filter(waits), ...views.filter((view) => !waits(view))]
}
