import { deadNotices } from '@/lib/db/dead-notices'
import { db, type Db } from '@/lib/db/client'
import { vault } from '@/lib/db/keys'
import type { Prisma } from '@/lib/db/generated/client'
import { mayDiscardNotices, mayHandleNotices, mayTellOtherwise } from '@/lib/domain/access/notice-policy'
import { maySeeCases, type Reach } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import { maskPhone } from '@/lib/domain/identity/mask'
import { isNoticeFailure, NOTICE_FAILURES, type NoticeFailure } from '@/lib/domain/transfer/person-told'

type Named = { readonly name: string; readonly englishName: string }

type UndeliveredView = {
  readonly id: string
  readonly reference: string
  /** Whether the reader may open the case: administrators have no business in cases. */
  readonly opens: boolean
  readonly agency: Named
  readonly kind: string
  readonly phone: string | null
  readonly attempts: number
  readonly cause: NoticeFailure
  readonly at: Date
  /** Whoever has to reach the person works at the agency itself. */
  readonly mayTell: boolean
  readonly mayDiscard: boolean
}

export type UndeliveredPage = {
  readonly cause: NoticeFailure | null
  readonly causes: readonly { readonly cause: NoticeFailure; readonly count: number }[]
  readonly count: number
  readonly notices: readonly UndeliveredView[]
}

const MOST = 100

/** Messages that failed for good, as far as the actor reaches; null for whoever has nothing to do with them. */
export async function undeliveredPage(
  actor: Actor,
  asked: string | undefined,
  database: Db = db(),
): Promise<UndeliveredPage | null> {
  const reach = mayHandleNotices(actor)
  if (!reach) return null
  const all = deadNotices(reach)
  const cause = asked !== undefined && isNoticeFailure(asked) ? asked : null
  const where: Prisma.NoticeWhereInput = cause === null ? all : { AND: [all, { lastError: cause }] }
  const [counts, rows] = await Promise.all([
    database.notice.groupBy({ by: ['lastError'], where: all, _count: true }),
    database.notice.findMany({
      where,
      orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      include: WITH_CASE,
    }),
  ])
  const causes = NOTICE_FAILURES.flatMap((one) => {
    const count = counts
      .filter(({ lastError }) => causeOf(lastError) === one)
      .reduce((sum, { _count }) => sum + _count, 0)
    return count === 0 ? [] : [{ cause: one, count }]
  })
  return {
    cause,
    causes,
    count: cause === null ? sumOf(causes) : (causes.find((one) => one.cause === cause)?.count ?? 0),
    notices: rows.map((row) => viewOf(actor, row)),
  }
}

type UndeliveredNotice = UndeliveredView & {
  /** What the message says: places, days and codes, to be put into words. */
  readonly text: {
    readonly reference: string
    readonly orig: string
    readonly dest: string
    readonly phone: string
    readonly content: { readonly [key: string]: unknown }
  }
}

/** One of them, with what it would have said; null where it is dealt with, or out of reach. */
export async function undeliveredNotice(
  actor: Actor,
  id: string,
  database: Db = db(),
): Promise<UndeliveredNotice | null> {
  const reach = mayHandleNotices(actor)
  if (!reach || !/^[\da-f-]{36}$/i.test(id)) return null
  const row = await database.notice.findFirst({
    where: { AND: [{ id }, deadNotices(reach)] },
    include: WITH_CASE,
  })
  if (!row) return null
  const { reference, originAgency, destinationAgency } = row.transfer
  return {
    ...viewOf(actor, row),
    text: {
      reference: reference ?? '',
      orig: originAgency.area.name,
      dest: destinationAgency.area.name,
      phone: deskOf(row).phone,
      content: row.content as { readonly [key: string]: unknown },
    },
  }
}

const AGENCY = {
  select: {
    id: true,
    name: true,
    englishName: true,
    connection: true,
    phone: true,
    area: { select: { name: true } },
  },
} as const
const WITH_CASE = {
  transfer: {
    select: {
      reference: true,
      person: { select: { phoneSealed: true } },
      originAgency: AGENCY,
      destinationAgency: AGENCY,
    },
  },
} satisfies Prisma.NoticeInclude
type Row = Prisma.NoticeGetPayload<{ include: typeof WITH_CASE }>

function deskOf({ transfer: { destinationAgency, originAgency } }: Row) {
  return destinationAgency.connection === 'none' ? originAgency : destinationAgency
}

function viewOf(actor: Actor, row: Row): UndeliveredView {
  const desk = deskOf(row)
  const { reference, person } = row.transfer
  return {
    id: row.id,
    reference: reference ?? '',
    opens: maySeeCases(actor) !== null,
    agency: desk,
    kind: row.kind,
    phone:
      person.phoneSealed === null
        ? null
        : maskPhone(vault().open('Person.phone', person.phoneSealed), 'staff'),
    attempts: row.attempts,
    cause: causeOf(row.lastError),
    at: row.settledAt ?? row.createdAt,
    mayTell: mayTellOtherwise(actor, desk.id),
    mayDiscard: mayDiscardNotices(actor),
  }
}

/** What an older version of this program wrote is no code. */
function causeOf(lastError: string | null): NoticeFailure {
  return lastError !== null && isNoticeFailure(lastError) ? lastError : 'unknown'
}

function sumOf(causes: readonly { readonly count: number }[]): number {
  return causes.reduce((sum, { count }) => sum + count, 0)
}

/**
 * How many messages failed for good without anybody having been told: neither dealt with nor in the list of any
 * member of staff. Nothing but zero is in order.
 */
export async function failuresNobodyToldOf(
  tx: Pick<Db, 'notice' | 'staffMessage'>,
  reach: Reach,
): Promise<number> {
  let untold = 0
  let after: string | undefined
  for (;;) {
    const dead = await tx.notice.findMany({
      where: { AND: [deadNotices(reach), after === undefined ? {} : { id: { gt: after } }] },
      select: { id: true, attempts: true },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    })
    const told = await tx.staffMessage.findMany({
      where: {
        kind: 'noticeFailed',
        key: { in: dead.map(({ id, attempts }) => `notice:${id}:${attempts}`) },
        staff: { disabledAt: null },
      },
      select: { key: true },
      distinct: ['key'],
    })
    untold += dead.length - told.length
    if (dead.length < AT_ONCE) return untold
    after = dead.at(-1)?.id
  }
}

/** After a night without a gateway there may be very many. */
const AT_ONCE = 2_000
