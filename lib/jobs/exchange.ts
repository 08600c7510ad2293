import { applyMessage } from '@/lib/commands/exchange/apply-message'
import { refuseMessage } from '@/lib/commands/exchange/refuse-message'
import { settleDelivery } from '@/lib/commands/exchange/settle-delivery'
import type { Db } from '@/lib/db/client'
import {
  dueDeliveries,
  isOutage,
  nextApplyingAt,
  nextDeliveries,
  nextToApply,
  notePeerTried,
} from '@/lib/db/exchange-queue'
import { openBody, wakeDelivery, wakeExchange } from '@/lib/db/exchange-messages'
import { ownIdentity, signOwn } from '@/lib/db/exchange-keys'
import type { DeliveryFault } from '@/lib/domain/exchange/kinds'

const SYSTEM = { kind: 'system' } as const

/** Most messages one deployment gets in one turn; what is left has its turn right after. */
const TURN = 20

/** Hands a signed message to an address and brings back the receipt, or why there is none. */
export type SendMessage = (
  address: string,
  message: string,
) => Promise<{ readonly receipt: string } | { readonly fault: DeliveryFault }>

/**
 * Sends what waits for one deployment, each case in its own order: a message that does not arrive holds up its case
 * and no other, one that finds nobody ends the turn. @returns how many were delivered
 */
export async function deliverTo(
  database: Db,
  peerCode: string,
  send: SendMessage,
  now: () => Date,
): Promise<number> {
  const own = await ownIdentity(database)
  if (!own) return 0
  let delivered = 0
  for (let tried = 0; tried < TURN;) {
    const due = await dueDeliveries(database, peerCode, now(), TURN - tried)
    if (due.length === 0) break
    tried += due.length
    for (const message of due) {
      const { id, peer } = message
      if (peer.address === null) return delivered
      const answer = await send(peer.address, await signOwn(own, 'message', openBody(message)))
      const settled = await settleDelivery(
        SYSTEM,
        settleDelivery.input.parse({ id, ...answer }),
        now(),
        database,
      )
      const isDelivered = settled.ok && settled.value.delivered
      const fault = 'fault' in answer ? answer.fault : isDelivered ? null : 'no-receipt'
      await notePeerTried(database, peerCode, fault, now())
      if (isDelivered) delivered += 1
      else if (isOutage(fault)) return delivered
    }
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

/** The worker's turn with what came in; each deployment something waits for has turns of its own, beside this one. */
export async function exchangeTurn(database: Db, now: () => Date): Promise<void> {
  await applyExchange(database, now)
  for (const { peerCode, next } of await nextDeliveries(database))
    await wakeDelivery(database, peerCode, waitUntil(next, now()))
  const next = await nextApplyingAt(database)
  if (next) await wakeExchange(database, waitUntil(next, now()))
}

/** The worker's turn with one deployment, and when the next one is due. */
export async function deliveryTurn(
  database: Db,
  peerCode: string,
  send: SendMessage,
  now: () => Date,
): Promise<void> {
  // Without a key nothing can be sent; getting one wakes the worker.
  if (!(await ownIdentity(database))) return
  await deliverTo(database, peerCode, send, now)
  for (const { next } of await nextDeliveries(database, peerCode))
    await wakeDelivery(database, peerCode, waitUntil(next, now()))
}

/** In milliseconds; the worker's own clock may not be that of the business. */
const waitUntil = (next: Date, at: Date) => Math.max(0, next.getTime() - at.getTime())
