import type { Connection, Side } from '../transfer/states'
import type { StepSide } from '../transfer/rule'
import type { Actor, Role } from './roles'

type Parties = {
  readonly originAgencyId: string
  readonly destinationAgencyId: string
  readonly originConnection: Connection
  readonly destinationConnection: Connection
  readonly lodgedAt: Side
}

/** An actor stands on a side when the own agency is that side of the case. */
export function sideOf(actor: Actor, parties: Parties): Side | null {
  if (actor.agencyId === null) return null
  if (actor.agencyId === parties.destinationAgencyId) return 'destination'
  if (actor.agencyId === parties.originAgencyId) return 'origin'
  return null
}

/** Only the staff of the two agencies may act; what an agency without a login does, the other side records. */
export function mayActFor(actor: Actor, side: StepSide, parties: Parties): 'own' | 'onBehalf' | 'no' {
  const own = sideOf(actor, parties)
  if (own === null || side === 'system') return 'no'
  const wanted = side === 'lodging' ? parties.lodgedAt : side
  if (wanted === own) return 'own'
  const connection = wanted === 'origin' ? parties.originConnection : parties.destinationConnection
  return connection === 'none' ? 'onBehalf' : 'no'
}

/** A role holds only inside the actor's own agency; a role nobody knows is no role. */
export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role))
}
