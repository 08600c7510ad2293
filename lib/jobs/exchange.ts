import { applyMessage } from '@/lib/commands/exchange/apply-message'
import { refuseMessage } from '@/lib/commands/exchange/refuse-message'
import { settleDelivery } from '@/lib/commands/exchange/settle-delivery'
import type { Db } from '@/lib/db/client'
import { dueDeliveries, notePeerTried, nextExchangeAt, nextToApply } from '@/lib/db/exchange-queue'
import { openBody, wakeExchange } from '@/lib/db/exchange-messages'
import { ownIdentity, signOwn } from '@/lib/db/exchange-keys'
import type { DeliveryFault } from '@/lib/domain/exchange/kinds'

const SYSTEM = { kind: 'system' } as const

/** Hands a signed message to an address and brings back the receipt, or why there is none. */
export type SendMessage = (
  address: string,
  message: string,
) => Promise<{ readonly receipt: string } | { readonly fault: DeliveryFault }>

/**
 * Sends what waits, each case in its own order: a message that does not arrive holds up its case and no other, one
 * that finds nobody holds up its deployment. @returns how many were delivered
 */
export async function deliverExchange(database: Db, send: SendMessage, now: () => Date): Promise<number> {
  const own = await ownIdentity(database)
  if (!own) return 0
  const due = await dueDeliveries(database, now())
  const heldUp = new Set<string>()
  let delivered = 0
  for (const message of due) {
    const { id, linkId, peer } = message
    if (peer.address === null || heldUp.has(linkId) || heldUp.has(peer.code)) continue
    const jws = await signOwn(own, 'message', openBody(message))
    const answer = await send(peer.address, jws)
    const settled = await settleDelivery(
      SYSTEM,
      settleDelivery.input.parse({ id, ...answer }),
      now(),
      database,
    )
    const isDelivered = settled.ok && settled.value.delivered
    const fault = 'fault' in answer ? answer.fault : isDelivered ? null : 'no-receipt'
    await notePeerTried(database, peer.code, fault, now())
    if (isDelivered) delivered += 1
    else heldUp.add(fault === 'unreachable' || fault === 'too-busy' ? peer.code : linkId)
  }
  return delivered
}

/** Applies what came in, as far as the order of each case lets it. @returns how many messages were settled */
export async function applyExchange(database: Db, now: () => Date): Promise<number> {
  let settled = 0
  for (;;) {
    const next = await nextToApply(database, now())
    if (next.length === 0) return settled
    for (const { id } of next) {
      await applyOne(database, id, now())
      settled += 1
    }
  }
}

async function applyOne(database: Db, id: string, at: Date): Promise<void> {
  try {
    const answer = await applyMessage(SYSTEM, { id }, at, database)
    if (answer.ok) return
    const { code, detail } = answer.refusal
    await refuseMessage(SYSTEM, { id, refusal: { code, ...(detail ? { detail } : {}) } }, at, database)
  } catch (error) {
    // One message that breaks something here holds up its own case alone. What it says stays out of the log.
    console.error(
      `exchange: message ${id} could not be applied (${error instanceof Error ? error.name : 'unknown'})`,
    )
    await refuseMessage(SYSTEM, { id, refusal: { code: 'wrong-state', detail: 'our-fault' } }, at, database)
  }
}

/** The worker's turn: in, then out, since answers are written by what is applied; and the next time to look. */
export async function exchangeTurn(database: Db, send: SendMessage, now: () => Date): Promise<void> {
  await applyExchange(database, now)
  await deliverExchange(database, send, now)
  const next = await nextExchangeAt(database, now())
  if (next) await wakeExchange(database, next)
}
