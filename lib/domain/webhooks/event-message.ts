import type { FundsState, RelationshipState } from '@/lib/domain/transfer/states'

/**
 * What other systems are told of one entry of a history, in the feed and by webhook alike: that it happened, never
 * who it is about. Everything else is asked for by reference, with a token.
 */
export type EventMessage = {
  /** The same in the feed and in every attempt of a webhook: by it a receiver knows what it has already. */
  readonly id: string
  readonly reference: string
  readonly version: number
  /** A step, or the name of work beside the steps. */
  readonly kind: string
  readonly fromState: RelationshipState | null
  readonly toState: RelationshipState
  readonly fromFunds: FundsState | null
  readonly toFunds: FundsState
  /** RFC 3339, UTC. */
  readonly at: string
  readonly algorithm: string
  readonly previousHash: string
  readonly hash: string
}

export type EventEntry = Omit<EventMessage, 'reference' | 'at'> & { readonly at: Date }

/** @param reference of the case; every entry from the application on has one */
export function eventMessage(entry: EventEntry, reference: string): EventMessage {
  return {
    id: entry.id,
    reference,
    version: entry.version,
    kind: entry.kind,
    fromState: entry.fromState,
    toState: entry.toState,
    fromFunds: entry.fromFunds,
    toFunds: entry.toFunds,
    at: entry.at.toISOString(),
    algorithm: entry.algorithm,
    previousHash: entry.previousHash,
    hash: entry.hash,
  }
}
