import type { Prisma } from '@/lib/db/generated/client'
import { casesOfSide, visibleCases } from '@/lib/db/visible-cases'
import { maySeeFunds } from '@/lib/domain/access/policy'
import { hasRole } from '@/lib/domain/access/reach'
import type { Actor } from '@/lib/domain/access/roles'
import { isAdvanced } from '@/lib/domain/region/pair-mode'
import { FUNDS_STEPS } from '@/lib/domain/transfer/funds'
import { ruleOf } from '@/lib/domain/transfer/lifecycle'
import { PAIR_MODES, SIDES, type Side } from '@/lib/domain/transfer/states'
import { DESKS, type Desk, type Direction } from './funds-address'
import { MONEY_OPEN } from './money-where'
import { moneyLanesOf } from './worklist-where'

type Where = Prisma.TransferWhereInput

const NOTHING: Where = { id: { in: [] } }
/** Where the destination credits first and the province settles later, the origin has nothing to pay. */
const ADVANCED: Where = { pairMode: { in: PAIR_MODES.filter(isAdvanced) }, toScheme: 'employee' }

/** An inquiry ends by itself when the money does not travel any more. */
const ON_ITS_WAY: Where = { clocks: { some: { clock: 'TW', endedAt: null } } }

/** Desks an actor has; none for whoever has no business with money. */
export function desksOf(actor: Actor): readonly Desk[] {
  const reach = maySeeFunds(actor)
  if (reach === null) return []
  return hasTurns(actor) ? DESKS : DESKS.filter((desk) => desk !== 'mine')
}

/** Whoever takes steps of the money begins with what waits for them, whoever reads with what is to be paid. */
export function firstDesk(actor: Actor): Desk {
  return hasTurns(actor) ? 'mine' : 'due'
}

function hasTurns(actor: Actor): boolean {
  return actor.agencyId !== null && hasRole(actor, ['finance', 'reviewer'])
}

/**
 * The cases of one desk: money of the own agency that waits there for it, or for a side that has no login and
 * for which it records. Count, sum and rows all come through here. Beyond an agency: everything within reach.
 */
export function casesOfDesk(actor: Actor, desk: Desk, direction: Direction | null): Where {
  if (!desksOf(actor).includes(desk)) return NOTHING
  const { agencyId } = actor
  if (maySeeFunds(actor)?.kind !== 'agency' || agencyId === null) {
    const reach = visibleCases(actor)
    return reach ? { AND: [reach, anySide(desk)] } : NOTHING
  }
  const sides = SIDES.filter((side) => direction === null || directionOf(side) === direction)
  if (desk === 'mine')
    return {
      AND: [
        { OR: moneyLanesOf(actor).map(({ where }) => where) },
        { OR: sides.map((side) => casesOfSide(side, agencyId)) },
      ],
    }
  return { OR: sides.map((side) => ({ AND: [casesOfSide(side, agencyId), onSide(desk, side)] })) }
}

export function directionOf(side: Side): Direction {
  return side === 'origin' ? 'out' : 'in'
}

function anySide(desk: Desk): Where {
  return { OR: SIDES.map((side) => onSide(desk, side)) }
}

function onSide(desk: Desk, side: Side): Where {
  switch (desk) {
    case 'due':
      return {
        AND: [
          MONEY_OPEN,
          { fundsState: 'due' },
          {
            OR: [
              { AND: [actsFor('destination', side), ADVANCED] },
              { AND: [actsFor('origin', side), { NOT: ADVANCED }] },
            ],
          },
        ],
      }
    case 'prepared':
    case 'approved':
      return { AND: [MONEY_OPEN, { fundsState: desk }, actsFor('origin', side)] }
    case 'payOut':
      return { AND: [MONEY_OPEN, { fundsState: 'payOutOrdered' }, actsFor('origin', side)] }
    case 'transit':
      return { AND: [MONEY_OPEN, { fundsState: 'remitted' }] }
    case 'inquiry':
      return { AND: [ON_ITS_WAY, { orders: { some: { inquiry: { answer: null } } } }] }
    case 'arrived': {
      const owed: Where = { AND: [{ fundsState: 'mismatched', originOwes: true }, actsFor('origin', side)] }
      const here: Where = {
        AND: [{ fundsState: { in: ['received', 'mismatched'] } }, actsFor('destination', side)],
      }
      return { AND: [MONEY_OPEN, { OR: [owed, here] }] }
    }
    case 'matched':
      return { AND: [MONEY_OPEN, { fundsState: 'matched' }, actsFor('destination', side)] }
    case 'signatures':
      return { AND: [MONEY_OPEN, { OR: SIDES.map((of) => ({ AND: [awaiting(of), actsFor(of, side)] })) }] }
    case 'returned':
      return { orders: { some: { status: 'returned' } } }
    case 'mine':
      return NOTHING
    default:
      return desk satisfies never
  }
}

/** Whether work of one side is done at the desk of the other: its own, or recorded for an agency by post. */
function actsFor(of: Side, side: Side): Where {
  if (of === side) return {}
  return of === 'origin'
    ? { originAgency: { connection: 'none' } }
    : { destinationAgency: { connection: 'none' } }
}

function awaiting(side: Side): Where {
  const step = { in: FUNDS_STEPS.filter((one) => ruleOf(one).side === side) }
  return { signatures: { some: { status: 'open', step } } }
}
