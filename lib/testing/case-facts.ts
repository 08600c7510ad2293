import type { Actor, Role } from '@/lib/domain/access/roles'
import type { CaseFacts } from '@/lib/domain/transfer/facts'
import type { RelationshipState, Side } from '@/lib/domain/transfer/states'

/** States in which at least one version was sealed. */
export const SEALED_STATES: readonly RelationshipState[] = [
  'transferredOut',
  'transferringIn',
  'tableDisputed',
  'transferredIn',
  'completed',
  'terminated',
]

/** A case as the judge sees it, 南京 to 合肥, with other people at the earlier work unless said otherwise. */
export function facts(over: Partial<CaseFacts>): CaseFacts {
  const state = over.state ?? 'transferringIn'
  return {
    state,
    fundsState: 'undetermined',
    mode: 'online',
    pairMode: 'NORMAL',
    fromScheme: 'employee',
    toScheme: 'employee',
    originAgencyId: 'nanjing',
    destinationAgencyId: 'hefei',
    originConnection: 'connected',
    destinationConnection: 'connected',
    lodgedAt: 'destination',
    sealedVersions: SEALED_STATES.includes(state) ? 1 : 0,
    draftedFrom: 'transferringOut',
    draftedBy: 'somebody',
    orderMadeBy: 'somebody',
    matchedBy: 'somebody',
    yearsRecorded: state === 'transferredIn' || state === 'completed',
    returnIsSoft: true,
    openSignatures: [],
    noticeIssued: false,
    ...over,
  }
}

export function actorAt(side: Side | 'elsewhere', role: Role, staffId = 'me'): Actor {
  const agencyId = { origin: 'nanjing', destination: 'hefei', elsewhere: 'suzhou' }[side]
  return {
    staffId,
    login: staffId,
    name: staffId,
    scope: 'agency',
    agencyId,
    areaCode: null,
    provinceCode: null,
    roles: [role],
  }
}
