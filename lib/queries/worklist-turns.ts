import type { Prisma } from '@/lib/db/generated/client'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { PAIR_MODES, type Side } from '@/lib/domain/transfer/states'
import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { isFundsStep, ruleOf, STEPS, type Step } from '@/lib/domain/transfer/lifecycle'

type Where = Prisma.TransferWhereInput

const ADVANCED = PAIR_MODES.filter(isAdvanced)
/** Money waits while the table is being corrected. */
const settledTable: Where = { state: { notIn: ['tableDisputed', 'tableDrafted'] } }
const toEmployee: Where = { toScheme: 'employee' }

/**
 * When a step is due that belongs to a role instead of to whoever looks after the case: `dueRelationshipStep`
 * and `dueFundsStep` in the words of a query. A test holds them to `obstacleTo` on every kind of case.
 */
const DUE = {
  sealTable: { state: 'tableDrafted', fundsState: { not: 'returnedToOrigin' } },
  prepareRemittance: {
    fundsState: 'due',
    pairMode: { notIn: ADVANCED },
    AND: [settledTable, toEmployee],
  },
  advance: { fundsState: 'due', pairMode: { in: ADVANCED }, AND: [settledTable, toEmployee] },
  orderPayOut: { fundsState: 'due', toScheme: 'resident', AND: [settledTable] },
  approveRemittance: { fundsState: 'prepared', AND: [settledTable] },
  confirmRemitted: { fundsState: 'approved', AND: [settledTable] },
  confirmPaidOut: { fundsState: 'payOutOrdered' },
  recordReceipt: { fundsState: 'remitted' },
  matchReceipt: { fundsState: 'received' },
  payDifference: { fundsState: 'mismatched', originOwes: true },
  // Too much or something else: the same desk either way.
  returnExcess: { fundsState: 'mismatched', originOwes: false },
  credit: { fundsState: 'matched', state: 'transferredIn', yearsRecordedAt: { not: null } },
} satisfies Partial<Record<Step, Where>>

type RoleStep = keyof typeof DUE
const ROLE_STEPS = Object.keys(DUE) as RoleStep[]

const WORKER_COLUMN = { drafter: 'draftedById', maker: 'orderMadeById', matcher: 'matchedById' } as const

/** What waits on this side for one of the actor's roles, whoever looks after the case. */
export function waitingForRoles(actor: Actor, side: Side): Where[] {
  return [
    ...dueForRoles(actor, side, ROLE_STEPS),
    ...awaitingSignature(actor, side, STEPS),
    ...pausesToDecide(actor),
  ]
}

/** A pause, or the end of one, that a clerk of the own agency asked for. */
function pausesToDecide({ agencyId, staffId, ...actor }: Actor): Where[] {
  if (agencyId === null || !actor.roles.includes('supervisor')) return []
  const asked = [
    { status: 'asked', askedById: { not: staffId } },
    { status: 'resuming', resumeAskedById: { not: staffId } },
  ]
  return [{ pauses: { some: { agencyId, OR: asked } } }]
}

/** The same for the money alone. */
export function moneyForRoles(actor: Actor, side: Side): Where[] {
  return [
    ...dueForRoles(actor, side, ROLE_STEPS.filter(isFundsStep)),
    ...awaitingSignature(actor, side, STEPS.filter(isFundsStep)),
  ]
}

function dueForRoles(actor: Actor, side: Side, steps: readonly RoleStep[]): Where[] {
  return steps.flatMap((step): Where[] => {
    const desk = deskOfStep(step, side)
    if (!desk || !hasRole(actor, ruleOf(step).by)) return []
    const signed: Where = { signatures: { none: { status: 'open', step } } }
    return [{ AND: [DUE[step], desk, signed, notOwnWork(step, actor)] }]
  })
}

function awaitingSignature(actor: Actor, side: Side, steps: readonly Step[]): Where[] {
  const mine = steps.filter((step) => {
    const { second } = ruleOf(step)
    return second !== undefined && hasRole(actor, [second])
  })
  const open = (of: readonly Step[]): Where => ({
    signatures: { some: { status: 'open', step: { in: [...of] }, openedById: { not: actor.staffId } } },
  })
  return [
    open(mine.filter((step) => ruleOf(step).side === side)),
    { AND: [open(mine.filter((step) => ruleOf(step).recordable === true)), otherHasNoLogin(side)] },
  ]
}

/** Whether a step is taken at this side's desk: its own, or one it records for an agency without a login. */
function deskOfStep(step: Step, side: Side): Where | null {
  const rule = ruleOf(step)
  if (rule.side === side) return {}
  return rule.recordable === true ? otherHasNoLogin(side) : null
}

function otherHasNoLogin(side: Side): Where {
  const connection = { connection: 'none' }
  return side === 'origin' ? { destinationAgency: connection } : { originAgency: connection }
}

function notOwnWork(step: Step, actor: Actor): Where {
  const { notBy } = ruleOf(step)
  if (notBy === undefined) return {}
  const column = WORKER_COLUMN[notBy]
  return { OR: [{ [column]: null }, { [column]: { not: actor.staffId } }] }
}
