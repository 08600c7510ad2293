import 'server-only'
import { db, type Db } from '@/lib/db/client'
import { ownIdentity } from '@/lib/db/exchange-keys'
import type { Actor } from '@/lib/domain/access/roles'
import { mayChangeRules, mayReadAdministration } from '@/lib/domain/access/policy'
import type { ExchangeKind } from '@/lib/domain/exchange/kinds'

type PeerView = {
  readonly code: string
  readonly name: string
  readonly englishName: string
  readonly address: string | null
  readonly publicKey: string
  readonly areas: readonly { readonly name: string; readonly englishName: string }[]
  readonly reachedAt: Date | null
  readonly lastFault: string | null
  /** Not received there yet, and since when the oldest waits. */
  readonly waiting: number
  readonly waitingSince: Date | null
}

/** A message somebody has to look at: it could not be applied here, is refused, or cannot be delivered. */
export type TroubleView = {
  readonly id: string
  readonly peerCode: string
  readonly direction: 'in' | 'out'
  readonly kind: ExchangeKind
  readonly caseKey: string
  readonly status: string
  readonly fault: string
  readonly issuedAt: Date
  readonly attempts: number
}

type ExchangeChangeView = {
  readonly id: string
  readonly kind: 'own' | 'peer'
  readonly code: string
  readonly name: string
  readonly address: string | null
  readonly publicKey: string | null
  readonly areaCodes: readonly string[]
  readonly reason: string
  readonly by: string
  readonly at: Date
  readonly isOwn: boolean
}

export type ExchangePage = {
  readonly mayChange: boolean
  readonly own: { readonly code: string; readonly name: string; readonly publicKey: string } | null
  readonly changes: readonly ExchangeChangeView[]
  readonly peers: readonly PeerView[]
  readonly troubles: readonly TroubleView[]
  readonly turnedAway: readonly {
    readonly fault: string
    readonly sender: string
    readonly count: number
    readonly lastAt: Date
  }[]
}

const MOST = 100

/** 跨系统交换: the directory, what waits, and what went wrong; null for whoever does not administer. */
export async function exchangePage(actor: Actor, database: Db = db()): Promise<ExchangePage | null> {
  if (!mayReadAdministration(actor) || actor.scope !== 'nation') return null
  const own = await ownIdentity(database)
  const peers = await database.exchangePeer.findMany({
    include: { agencies: { include: { area: true }, orderBy: { areaCode: 'asc' } } },
    orderBy: { code: 'asc' },
  })
  const waiting = await database.exchangeMessage.groupBy({
    by: ['peerCode'],
    where: { direction: 'out', status: 'waiting' },
    _count: true,
    _min: { issuedAt: true },
  })
  const troubles = await database.exchangeMessage.findMany({
    where: {
      fault: { not: null },
      OR: [{ status: { in: ['held', 'refused'] } }, { direction: 'out', status: 'waiting' }],
    },
    include: { link: { select: { caseKey: true } } },
    orderBy: { issuedAt: 'desc' },
    take: MOST,
  })
  return {
    mayChange: mayChangeRules(actor),
    own: own && { code: own.code, name: own.name, publicKey: own.publicKey },
    changes: await openChanges(database, actor),
    peers: peers.map(({ agencies, ...peer }) => {
      const queue = waiting.find(({ peerCode }) => peerCode === peer.code)
      return {
        code: peer.code,
        name: peer.name,
        englishName: peer.englishName,
        address: peer.address,
        publicKey: peer.publicKey,
        areas: agencies.map(({ area }) => ({ name: area.name, englishName: area.englishName })),
        reachedAt: peer.reachedAt,
        lastFault: peer.lastFault,
        waiting: queue?._count ?? 0,
        waitingSince: queue?._min.issuedAt ?? null,
      }
    }),
    troubles: troubles.map(({ link, ...row }) => ({
      id: row.id,
      peerCode: row.peerCode,
      direction: row.direction === 'in' ? 'in' : 'out',
      kind: row.kind as ExchangeKind,
      caseKey: link.caseKey,
      status: row.status,
      fault: row.fault ?? '',
      issuedAt: row.issuedAt,
      attempts: row.attempts,
    })),
    turnedAway: await database.exchangeTurnedAway.findMany({
      select: { fault: true, sender: true, count: true, lastAt: true },
      orderBy: { lastAt: 'desc' },
    }),
  }
}

async function openChanges(database: Db, actor: Actor): Promise<ExchangeChangeView[]> {
  const rows = await database.exchangeChange.findMany({
    where: { outcome: null },
    orderBy: { proposedAt: 'asc' },
  })
  const staff = await database.staff.findMany({
    where: { id: { in: rows.map(({ proposedById }) => proposedById) } },
    select: { id: true, name: true },
  })
  return rows.map((row) => {
    const value = row.value as { name?: string; address?: string; publicKey?: string; areaCodes?: string[] }
    return {
      id: row.id,
      kind: row.kind === 'own' ? 'own' : 'peer',
      code: row.code,
      name: value.name ?? '',
      address: value.address ?? null,
      publicKey: value.publicKey ?? null,
      areaCodes: value.areaCodes ?? [],
      reason: row.reason,
      by: staff.find(({ id }) => id === row.proposedById)?.name ?? '',
      at: row.proposedAt,
      isOwn: row.proposedById === actor.staffId,
    }
  })
}
