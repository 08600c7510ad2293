import type { Db } from '@/lib/db/client'
import { wakeWebhookAt } from '@/lib/db/event-feed'
import { claimDeliveries, nextDelivery, secretsOf, settleDelivery, type Settled } from '@/lib/db/webhooks'
import { canonical } from '@/lib/domain/canonical'
import { isFinalAnswer, waitAfter, WEBHOOK_TRIES } from '@/lib/domain/webhooks/attempts'
import { eventMessage } from '@/lib/domain/webhooks/event-message'
import type { Attempt, Post } from '@/lib/outside/webhooks/post'
import { signedHeaders } from '@/lib/outside/webhooks/sign'

/** Sent at once to one address, each of another case. */
const AT_ONCE = 8
/** After so many rounds others get their turn. */
const MOST_ROUNDS = 20
/** How long an address that takes nothing at all is left alone. */
const REST_MS = 30_000

export type Carrier = {
  readonly post: Post
  /** The real time: a receiver compares it with its own. */
  readonly now: () => Date
  /** From 0 to below 1. */
  readonly chance: () => number
}

/**
 * Tells one address what is due, the events of each case in their order. Nothing is sent within a transaction: what
 * was sent and could not be settled is sent once more, with the same id.
 */
export async function deliverWebhooks(database: Db, endpointId: string, carrier: Carrier): Promise<void> {
  let rest = 0
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const endpoint = await database.webhookEndpoint.findUnique({ where: { id: endpointId } })
    if (!endpoint || endpoint.pausedAt !== null || endpoint.deletedAt !== null) return
    const claimed = await claimDeliveries(database, endpointId, carrier.now(), AT_ONCE)
    if (claimed.length === 0) break
    const secrets = secretsOf(endpoint, carrier.now())
    const became = await Promise.all(
      claimed.map(async ({ id, eventId, tries }) => {
        const body = await bodyOf(database, eventId)
        const headers = signedHeaders({ id: eventId, body, secrets, at: carrier.now() })
        const attempt = await carrier.post({ url: endpoint.url, headers, body })
        const settled = settledBy(attempt, tries + 1, carrier)
        await settleDelivery(database, id, settled)
        return settled.status
      }),
    )
    if (became.every((status) => status === 'waiting')) {
      rest = REST_MS
      break
    }
  }
  const next = await nextDelivery(database, endpointId)
  if (next === null) return
  const earliest = carrier.now().getTime() + rest
  await wakeWebhookAt(database, endpointId, new Date(Math.max(next.getTime(), earliest)))
}

async function bodyOf(database: Db, eventId: string): Promise<string> {
  const { transfer, ...event } = await database.caseEvent.findUniqueOrThrow({
    where: { id: eventId },
    include: { transfer: { select: { reference: true } } },
  })
  return canonical(eventMessage(event, transfer.reference ?? ''))
}

function settledBy(attempt: Attempt, tries: number, { now, chance }: Carrier): Settled {
  const at = now()
  const { failure, status: lastStatus, answer: lastAnswer, askedMs } = attempt
  const said = { at, lastStatus, lastFailure: failure, lastAnswer }
  if (failure === null) return { ...said, status: 'delivered', nextAt: at }
  if (tries >= WEBHOOK_TRIES || isFinalAnswer(failure, lastStatus))
    return { ...said, status: 'dead', nextAt: at }
  return {
    ...said,
    status: 'waiting',
    nextAt: new Date(at.getTime() + waitAfter(tries, chance(), askedMs)),
  }
}
