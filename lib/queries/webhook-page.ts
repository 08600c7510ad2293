import 'server-only'
import { db, type Db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { isWebhookAct, WEBHOOK_ACTS, type WebhookAct } from '@/lib/db/webhooks'
import { mayKeepWebhook } from '@/lib/domain/access/webhook-policy'
import type { Actor } from '@/lib/domain/access/roles'
import type { AttemptFailure } from '@/lib/domain/webhooks/attempts'
import { namesOf } from './staff-page'
import { endpointsWithin, entryOf, figuresOf, WITH_AGENCY, type WebhookEntry } from './webhooks-page'

type Named = { readonly name: string; readonly englishName: string }
export type DeliveryState = 'delivered' | 'waiting' | 'retrying' | 'held' | 'dead' | 'setAside'

export type DeliveryView = {
  readonly deliveryId: string
  readonly kind: string
  readonly reference: string
  readonly version: number
  readonly state: DeliveryState
  readonly attempts: number
  readonly lastStatus: number | null
  readonly lastFailure: AttemptFailure | null
  readonly lastAnswer: string | null
  /** Real instants, also in a demonstration. */
  readonly lastAt: Date | null
  readonly nextAt: Date | null
}

export type WebhookPage = {
  readonly entry: WebhookEntry
  readonly createdAt: Date
  readonly createdBy: Named
  readonly oldSecretUntil: Date | null
  /** Oldest first: that is the order they are mended in. */
  readonly letters: readonly DeliveryView[]
  /** Newest first. */
  readonly deliveries: readonly DeliveryView[]
  readonly acts: readonly {
    readonly id: string
    readonly act: WebhookAct
    readonly at: Date
    readonly by: string
  }[]
  /** For whoever may change it: what a form begins with. Null for readers. */
  readonly settings: { readonly name: string; readonly url: string; readonly kinds: readonly string[] } | null
}

const SHOWN = 50

/** One address with what became of its messages; null where there is none within reach. */
export async function webhookPage(
  actor: Actor,
  endpointId: string,
  realNow: Date,
  database: Db = db(),
): Promise<WebhookPage | null> {
  const within = endpointsWithin(actor)
  if (within === null) return null
  const row = await database.webhookEndpoint.findFirst({
    where: { AND: [{ id: endpointId }, within] },
    include: WITH_AGENCY,
  })
  if (!row) return null
  const [figures, letters, deliveries, acts, names] = await Promise.all([
    figuresOf(database, [row.id]),
    database.webhookDelivery.findMany({
      where: { endpointId, status: 'dead' },
      include: ON_EVENT,
      orderBy: { position: 'asc' },
      take: SHOWN,
    }),
    database.webhookDelivery.findMany({
      where: { endpointId },
      include: ON_EVENT,
      orderBy: { position: 'desc' },
      take: SHOWN,
    }),
    database.accessLog.findMany({
      where: { transferId: null, act: { in: [...WEBHOOK_ACTS] }, field: row.id },
      orderBy: { at: 'desc' },
      take: SHOWN,
    }),
    namesOf(database, [row.createdById]),
  ])
  const stuck = new Set(letters.map(({ transferId }) => transferId))
  const { agency } = row
  const place = agency && { agencyId: agency.id, provinceCode: agency.area.provinceCode }
  return {
    entry: entryOf(row, figures(row.id)),
    createdAt: row.createdAt,
    createdBy: names(row.createdById),
    oldSecretUntil: row.oldSecretUntil !== null && row.oldSecretUntil > realNow ? row.oldSecretUntil : null,
    letters: letters.map((letter) => viewOf(letter, stuck)),
    deliveries: deliveries.map((delivery) => viewOf(delivery, stuck)),
    acts: acts.flatMap(({ id, act, at, staffName }) =>
      isWebhookAct(act) ? [{ id, act, at, by: staffName }] : [],
    ),
    settings: mayKeepWebhook(actor, place) ? { name: row.name, url: row.url, kinds: row.kinds } : null,
  }
}

const ON_EVENT = {
  event: { select: { kind: true, version: true, transfer: { select: { reference: true } } } },
} satisfies Prisma.WebhookDeliveryInclude
type Row = Prisma.WebhookDeliveryGetPayload<{ include: typeof ON_EVENT }>

function viewOf(row: Row, stuck: ReadonlySet<string>): DeliveryView {
  const state = stateOf(row, stuck)
  return {
    deliveryId: row.id,
    kind: row.event.kind,
    reference: row.event.transfer.reference ?? '',
    version: row.event.version,
    state,
    attempts: row.attempts,
    lastStatus: row.lastStatus,
    lastFailure: row.lastFailure as AttemptFailure | null,
    lastAnswer: row.lastAnswer,
    lastAt: row.lastAt,
    nextAt: state === 'retrying' ? row.nextAt : null,
  }
}

function stateOf(
  { status, attempts, triesFrom, transferId }: Row,
  stuck: ReadonlySet<string>,
): DeliveryState {
  if (status !== 'waiting') return status as 'delivered' | 'dead' | 'setAside'
  if (stuck.has(transferId)) return 'held'
  return attempts > triesFrom ? 'retrying' : 'waiting'
}
