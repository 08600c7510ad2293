import type { Prisma } from '@/lib/db/generated/client'
import { assignedTo, dueColumn, OPEN, unclaimedAt, type SideDue } from '@/lib/db/desk-cases'
import { casesOfSide, visibleCases } from '@/lib/db/visible-cases'
import { maySeeCases } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { SIDES, type Scheme, type Side } from '@/lib/domain/transfer/states'
import { MONEY_TO_MOVE } from './money-where'
import type { Filters, SchemeFilter, Tab } from './worklist-address'
import { moneyForRoles, waitingForRoles } from './worklist-turns'

type Where = Prisma.TransferWhereInput

export type DueColumn = SideDue | 'anyDueOn'

/**
 * One ordered stream of cases. An agency is origin of some cases and destination of others, and each side has
 * a due date and an index of its own, so its lists are two lanes merged by date.
 */
export type Lane = { readonly where: Where; readonly due: DueColumn }

/** Lists an actor has, in the order they are shown; none for whoever has no case work. */
export function tabsOf(actor: Actor): readonly Tab[] {
  const reach = maySeeCases(actor)
  if (reach === null) return []
  if (reach.kind !== 'agency') return ['reach']
  return isWorker(actor)
    ? ['mine', 'agency', 'unclaimed', 'counterpart']
    : ['agency', 'unclaimed', 'counterpart']
}

/** Whoever takes steps begins with the own list; whoever looks on, with the agency's. */
export function firstTab(actor: Actor): Tab | undefined {
  const tabs = tabsOf(actor)
  const begins: Tab = hasRole(actor, ['clerk', 'reviewer', 'finance']) ? 'mine' : 'agency'
  return tabs.includes(begins) ? begins : tabs[0]
}

/**
 * What a list holds. Counts, rows, groups and the number beside the menu all come through here, so that a
 * number is always its list.
 */
export function lanesOf(actor: Actor, tab: Tab, filters: Filters = {}): readonly Lane[] {
  if (!tabsOf(actor).includes(tab)) return []
  if (tab === 'reach') {
    const reach = visibleCases(actor)
    return reach ? [{ where: { AND: [reach, OPEN, filtered(filters)] }, due: 'anyDueOn' }] : []
  }
  const { agencyId } = actor
  if (agencyId === null) return []
  return SIDES.map((side) => ({
    where: {
      AND: [casesOfSide(side, agencyId), OPEN, inTab(actor, tab, side), filtered(filters, side)],
    },
    due: tab === 'counterpart' ? 'anyDueOn' : dueColumn(side),
  }))
}

/** Orders, receipts and payments that wait for one of the actor's roles. */
export function moneyLanesOf(actor: Actor): readonly Lane[] {
  const { agencyId } = actor
  if (agencyId === null || !tabsOf(actor).includes('mine')) return []
  return SIDES.map((side) => ({
    where: { AND: [casesOfSide(side, agencyId), MONEY_TO_MOVE, { OR: moneyForRoles(actor, side) }] },
    due: dueColumn(side),
  }))
}

function isWorker(actor: Actor): boolean {
  return hasRole(actor, ['clerk', 'reviewer', 'finance', 'supervisor'])
}

function inTab(actor: Actor, tab: Exclude<Tab, 'reach'>, side: Side): Where {
  const due = dueColumn(side)
  switch (tab) {
    case 'mine':
      return {
        OR: [
          ...[actor.staffId, ...(actor.standsInFor ?? [])].map((one) => assignedTo(side, one)),
          ...waitingForRoles(actor, side),
        ],
      }
    case 'agency':
      return {}
    case 'unclaimed':
      return unclaimedAt(side)
    case 'counterpart':
      return { [due]: null }
    default:
      return tab satisfies never
  }
}

/** @param side whose assignee is meant; beyond an agency either one's */
function filtered(filters: Filters, side?: Side): Where {
  const { origin, destination, state, funds, scheme, assignee } = filters
  const staffId = assignee === 'nobody' ? null : assignee
  const sides = side ? [side] : SIDES
  return {
    ...(origin ? { originAreaCode: origin } : {}),
    ...(destination ? { destinationAreaCode: destination } : {}),
    ...(state ? { state } : {}),
    ...(funds ? { fundsState: funds } : {}),
    AND: [
      scheme ? ofScheme(scheme) : {},
      staffId === undefined ? {} : { OR: sides.map((one) => assignedTo(one, staffId)) },
    ],
  }
}

function ofScheme(scheme: SchemeFilter): Where {
  const between = (fromScheme: Scheme, toScheme: Scheme): Where => ({ fromScheme, toScheme })
  switch (scheme) {
    case 'employee':
    case 'resident':
      return between(scheme, scheme)
    case 'changed':
      return { OR: [between('employee', 'resident'), between('resident', 'employee')] }
    default:
      return scheme satisfies never
  }
}
