import { createHash } from 'node:crypto'
import { canonical, type Json } from '@/lib/domain/canonical'
import type { FundsState, RelationshipState } from '@/lib/domain/transfer/states'
import type { Tx } from './client'

export const FIRST_HASH = '0'.repeat(64)

/** One entry of a case's history, before it is chained to the one before it. */
export type EventEntry = {
  readonly transferId: string
  readonly version: number
  readonly kind: string
  readonly fromState: RelationshipState | null
  readonly toState: RelationshipState
  readonly fromFunds: FundsState | null
  readonly toFunds: FundsState
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string
  readonly actorAgencyId: string | null
  readonly role: string
  readonly onBehalfOfAgencyId: string | null
  readonly evidence: string | null
  readonly reason: string | null
  readonly detail: { readonly [key: string]: Json }
}

/** SHA-256 over the canonical form of the entry and the hash before it. */
export function eventHash(entry: EventEntry, previousHash: string): string {
  const { at, ...rest } = entry
  return createHash('sha256')
    .update(canonical({ ...rest, at: at.toISOString(), algorithm: 'sha-256', previousHash }))
    .digest('hex')
}

/** Appends to the history of a case. Called by recordStep only, inside its transaction. */
export async function appendEvent(tx: Tx, entry: EventEntry): Promise<void> {
  const last = await tx.caseEvent.findFirst({
    where: { transferId: entry.transferId },
    orderBy: { version: 'desc' },
    select: { hash: true },
  })
  const previousHash = last?.hash ?? FIRST_HASH
  await tx.caseEvent.create({ data: { ...entry, previousHash, hash: eventHash(entry, previousHash) } })
}

/** Recomputes the chain of a case; returns the version of the first entry that does not fit, or null. */
export async function brokenLink(tx: Tx, transferId: string): Promise<number | null> {
  const events = await tx.caseEvent.findMany({ where: { transferId }, orderBy: { version: 'asc' } })
  let previousHash = FIRST_HASH
  for (const event of events) {
    const { id: _id, algorithm: _algorithm, hash, previousHash: claimed, ...entry } = event
    const expected = eventHash({ ...entry, detail: entry.detail as { [key: string]: Json } }, previousHash)
    if (claimed !== previousHash || hash !== expected) return event.version
    previousHash = hash
  }
  return null
}
