import { db, type Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { visibleCases } from '@/lib/db/visible-cases'
import type { Actor } from '@/lib/domain/access/roles'
import { kindsOf, MESSAGE_GROUPS, type MessageGroup } from '@/lib/domain/access/staff-messages'
import { dayOf, type LocalDate } from '@/lib/domain/calendar/local-date'
import { mayHandleNotices } from '@/lib/domain/access/notice-policy'

type Named = { readonly name: string; readonly englishName: string }

export type MessageView = {
  readonly id: string
  readonly kind: string
  readonly at: Date
  readonly read: boolean
  /** Codes and days it was told with. */
  readonly content: Readonly<Record<string, unknown>>
  /** The case, while the reader may see it. */
  readonly subject: { readonly reference: string; readonly orig: Named; readonly dest: Named } | null
}

export type InboxView = {
  readonly group: MessageGroup | null
  readonly onlyUnread: boolean
  readonly unread: number
  readonly unreadOf: Readonly<Record<MessageGroup, number>>
  /** Unread ones first, then those read; each by day, the latest first. */
  readonly sections: readonly {
    readonly read: boolean
    readonly days: readonly { readonly day: LocalDate; readonly messages: readonly MessageView[] }[]
  }[]
  readonly page: number
  readonly pages: number
  /** Marking all as read means those that could be seen: up to this instant. */
  readonly until: Date
  /** Whether messages to persons that failed are the reader's business too. */
  readonly handlesNotices: boolean
}

type InboxAddress = {
  readonly group?: string | undefined
  readonly show?: string | undefined
  readonly page?: string | undefined
}

const PER_PAGE = 60

/** The reader's own list. What it is narrowed to that does not exist, is not narrowed. */
export async function inboxPage(
  actor: Actor,
  address: InboxAddress,
  at: Date,
  database: Db = db(),
): Promise<InboxView> {
  const group = MESSAGE_GROUPS.find((one) => one === address.group) ?? null
  const onlyUnread = address.show === 'unread'
  const where: Prisma.StaffMessageWhereInput = {
    staffId: actor.staffId,
    ...(group ? { kind: { in: kindsOf(group) } } : {}),
    ...(onlyUnread ? { readAt: null } : {}),
  }
  const count = await database.staffMessage.count({ where })
  const pages = Math.max(1, Math.ceil(count / PER_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(address.page)) || 1))
  const rows = await database.staffMessage.findMany({
    where,
    orderBy: [{ readAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
  })
  const subjects = await subjectsOf(database, actor, rows)
  const views = rows.map(({ id, kind, createdAt, readAt, content, transferId }) => ({
    id,
    kind,
    at: createdAt,
    read: readAt !== null,
    content: content as Record<string, unknown>,
    subject: (transferId === null ? null : subjects.get(transferId)) ?? null,
  }))
  const unreadOf = await unreadByGroup(database, actor.staffId)
  return {
    group,
    onlyUnread,
    unread: Object.values(unreadOf).reduce((sum, one) => sum + one, 0),
    unreadOf,
    sections: [false, true].flatMap((read) => {
      const those = views.filter((one) => one.read === read)
      return those.length === 0 ? [] : [{ read, days: byDay(those) }]
    }),
    page,
    pages,
    until: at,
    handlesNotices: mayHandleNotices(actor) !== null,
  }
}

/** How many messages a member of staff has not read. */
export function unreadCount(staffId: string, database: Db = db()): Promise<number> {
  return database.staffMessage.count({ where: { staffId, readAt: null } })
}

async function unreadByGroup(database: Db, staffId: string): Promise<Record<MessageGroup, number>> {
  const counts = await database.staffMessage.groupBy({
    by: ['kind'],
    where: { staffId, readAt: null },
    _count: true,
  })
  const of = (group: MessageGroup) =>
    counts
      .filter(({ kind }) => (kindsOf(group) as string[]).includes(kind))
      .reduce((sum, { _count }) => sum + _count, 0)
  return Object.fromEntries(MESSAGE_GROUPS.map((group) => [group, of(group)])) as Record<MessageGroup, number>
}

async function subjectsOf(
  database: Db,
  actor: Actor,
  rows: readonly { readonly transferId: string | null }[],
): Promise<ReadonlyMap<string, NonNullable<MessageView['subject']>>> {
  const reach = visibleCases(actor)
  const ids = [...new Set(rows.flatMap(({ transferId }) => transferId ?? []))]
  if (!reach || ids.length === 0) return new Map()
  const named = { select: { area: { select: { name: true, englishName: true } } } } as const
  const cases = await database.transfer.findMany({
    where: { AND: [{ id: { in: ids } }, reach] },
    select: { id: true, reference: true, originAgency: named, destinationAgency: named },
  })
  return new Map(
    cases.flatMap(({ id, reference, originAgency, destinationAgency }) =>
      reference === null
        ? []
        : [[id, { reference, orig: originAgency.area, dest: destinationAgency.area }] as const],
    ),
  )
}

function byDay(messages: readonly MessageView[]) {
  const days = new Map<LocalDate, MessageView[]>()
  for (const message of messages.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const day = dayOf(message.at)
    days.set(day, [...(days.get(day) ?? []), message])
  }
  return [...days].map(([day, those]) => ({ day, messages: those }))
}
