import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { agenciesWithin } from '@/lib/db/visible-cases'
import { failingEndpoints, type Failing } from '@/lib/db/webhooks'
import { mayReadAdministration, reachOf, type Reach } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { mayKeepWebhook } from '@/lib/domain/access/webhook-policy'

type Named = { readonly name: string; readonly englishName: string }
export type WebhookState = 'active' | 'failing' | 'paused' | 'stuck'

export type WebhookEntry = {
  readonly endpointId: string
  readonly name: string
  /** Whose cases; null for all. */
  readonly agency: Named | null
  /** Without its query, which may hold a secret of the receiver. */
  readonly address: string
  /** None for all. */
  readonly kinds: readonly string[]
  readonly state: WebhookState
  /** Why nothing is taken at present and when it is tried next; null while it is, and while it is paused. */
  readonly failing: Failing | null
  readonly waiting: number
  readonly dead: number
  /** A real instant, also in a demonstration. */
  readonly lastTaken: Date | null
}

export type WebhooksPage = {
  readonly entries: readonly WebhookEntry[]
  readonly mayRegister: boolean
}

/** Where this administrator may register; null for everybody else. */
export type WebhookPlaces = {
  readonly all: boolean
  readonly agencies: readonly (Named & { readonly agencyId: string })[]
}

/** Addresses within reach of an administrator or auditor; null for others. */
export async function webhooksPage(actor: Actor, database: Db = db()): Promise<WebhooksPage | null> {
  const within = endpointsWithin(actor)
  if (within === null) return null
  const rows = await database.webhookEndpoint.findMany({
    where: within,
    include: WITH_AGENCY,
    orderBy: [{ agency: { areaCode: 'asc' } }, { createdAt: 'asc' }],
  })
  const figures = await figuresOf(
    database,
    rows.map(({ id }) => id),
  )
  return {
    entries: rows.map((row) => entryOf(row, figures(row.id))),
    mayRegister: hasRole(actor, ['administrator']),
  }
}

export async function webhookPlaces(actor: Actor, database: Db = db()): Promise<WebhookPlaces | null> {
  const reach = hasRole(actor, ['administrator']) ? reachOf(actor) : null
  if (reach === null) return null
  const agencies = await database.agency.findMany({
    where: { connection: 'connected', validTo: null, ...agenciesWithin(reach) },
    select: { id: true, name: true, englishName: true },
    orderBy: { areaCode: 'asc' },
  })
  return {
    all: mayKeepWebhook(actor, null),
    agencies: agencies.map(({ id, ...named }) => ({ agencyId: id, ...named })),
  }
}

export const WITH_AGENCY = { agency: { include: { area: true } } } satisfies Prisma.WebhookEndpointInclude
export type WebhookRow = Prisma.WebhookEndpointGetPayload<{ include: typeof WITH_AGENCY }>

/** Which addresses an administrator or auditor sees; those of the whole country only from there. */
export function endpointsWithin(actor: Actor): Prisma.WebhookEndpointWhereInput | null {
  const reach: Reach | null = mayReadAdministration(actor) ? reachOf(actor) : null
  if (reach === null) return null
  return {
    deletedAt: null,
    ...(reach.kind === 'nation' ? {} : { agency: agenciesWithin(reach) }),
  }
}

type Figures = {
  readonly waiting: number
  readonly dead: number
  readonly lastTaken: Date | null
  readonly failing: Failing | null
}

export async function figuresOf(database: Db, ids: readonly string[]): Promise<(id: string) => Figures> {
  const sums = await database.webhookDelivery.groupBy({
    by: ['endpointId', 'status'],
    where: { endpointId: { in: [...ids] } },
    _count: { _all: true },
    _max: { lastAt: true },
  })
  const failing = await failingEndpoints(database, ids)
  return (id) => {
    const of = (status: string) => sums.find((sum) => sum.endpointId === id && sum.status === status)
    return {
      waiting: of('waiting')?._count._all ?? 0,
      dead: of('dead')?._count._all ?? 0,
      lastTaken: of('delivered')?._max.lastAt ?? null,
      failing: failing.get(id) ?? null,
    }
  }
}

export function entryOf(row: WebhookRow, figures: Figures): WebhookEntry {
  const { origin, pathname } = new URL(row.url)
  return {
    endpointId: row.id,
    name: row.name,
    agency: row.agency && { name: row.agency.name, englishName: row.agency.englishName },
    address: `${origin}${pathname}`,
    kinds: row.kinds,
    ...figures,
    failing: row.pausedAt === null ? figures.failing : null,
    state: stateOf(row, figures),
  }
}

function stateOf({ pausedAt }: WebhookRow, { dead, failing }: Figures): WebhookState {
  if (pausedAt !== null) return 'paused'
  if (dead > 0) return 'stuck'
  return failing === null ? 'active' : 'failing'
}
