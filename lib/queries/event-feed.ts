import { db, type Db } from '@/lib/db/client'
import { visibleCases } from '@/lib/db/visible-cases'
import type { Actor } from '@/lib/domain/access/roles'
import { eventMessage, type EventMessage } from '@/lib/domain/webhooks/event-message'

export type FeedPage = {
  readonly events: readonly EventMessage[]
  /** Where to go on; the same as before while nothing new has come. */
  readonly cursor: string
  /** More is there already: ask again at once. */
  readonly more: boolean
}

export type FeedQuery = { readonly cursor: 'now' | bigint; readonly limit: number }

/** Places looked through by one call. Who sees few cases of many gets short pages rather than slow ones. */
const WINDOW = 5_000n

/**
 * One page of the feed: what happened in the cases the caller sees, in the order of their places. A place is given
 * once, to what is committed already, so nothing is passed by and nothing comes twice. Null for whoever sees no cases.
 */
export async function eventFeed(
  actor: Actor,
  { cursor, limit }: FeedQuery,
  database: Db = db(),
): Promise<FeedPage | null> {
  const visible = visibleCases(actor)
  if (visible === null) return null
  const { _max } = await database.eventPosition.aggregate({ _max: { position: true } })
  const last = _max.position ?? 0n
  if (cursor === 'now' || cursor >= last)
    return { events: [], cursor: String(cursor === 'now' ? last : cursor), more: false }
  const end = cursor + WINDOW < last ? cursor + WINDOW : last
  const found = await database.eventPosition.findMany({
    where: { position: { gt: cursor, lte: end }, event: { transfer: visible } },
    orderBy: { position: 'asc' },
    take: limit + 1,
    select: {
      position: true,
      event: {
        omit: {
          actorId: true,
          actorName: true,
          actorAgencyId: true,
          evidence: true,
          reason: true,
          detail: true,
        },
        include: { transfer: { select: { reference: true } } },
      },
    },
  })
  const shown = found.slice(0, limit)
  const isCut = found.length > limit
  const reached = isCut ? (shown.at(-1)?.position ?? end) : end
  return {
    events: shown.map(({ event: { transfer, ...entry } }) => eventMessage(entry, transfer.reference ?? '')),
    cursor: String(reached),
    more: isCut || end < last,
  }
}
